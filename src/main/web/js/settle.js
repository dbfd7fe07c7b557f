// @ts-check
/** Brings a reader to where they were, in a page that is still growing. */

/** What a reader does who wants to go elsewhere. */
const OWN = ["wheel", "pointerdown", "keydown", "touchstart"];

/** Scrolls, again and again while what is shown still grows, until the reader goes on by themselves. @param {number} to @param {() => boolean} grows */
export function settle(to, grows) {
  const end = new AbortController();
  OWN.forEach((kind) => window.addEventListener(kind, () => end.abort(), { capture: true, passive: true, signal: end.signal }));
  const step = () => {
    if (end.signal.aborted) {
      return;
    }
    window.scrollTo(0, to);
    if (to > 0 && grows()) {
      requestAnimationFrame(step);
    } else {
      end.abort();
    }
  };
  step();
}
