// @ts-check
/** Brings a reader to where they were, in a page that is still growing. */

/** What a reader does who wants to go elsewhere. */
const OWN = ["wheel", "pointerdown", "keydown", "touchstart"];

/** Frames in which what came into sight is laid out for the first time and becomes as high as it is: a browser keeps its anchor meanwhile, and so moves away. */
const LAID_OUT = 3;

/** Scrolls, again and again while what is shown still grows and is laid out, until the reader goes on by themselves or is elsewhere.
 *  @param {number | Element} to  how far down, or what is to be in the middle of the window @param {() => boolean} grows @param {() => boolean} [here]  false where another page is shown */
export function settle(to, grows, here = () => true) {
  const end = new AbortController();
  OWN.forEach((kind) => window.addEventListener(kind, () => end.abort(), { capture: true, passive: true, signal: end.signal }));
  let left = LAID_OUT;
  const step = () => {
    if (end.signal.aborted || !here()) {
      end.abort();
      return;
    }
    if (typeof to === "number") {
      window.scrollTo(0, to);
    } else {
      to.scrollIntoView({ block: "center" });
    }
    if (to !== 0 && (grows() || left-- > 0)) {
      requestAnimationFrame(step);
    } else {
      end.abort();
    }
  };
  step();
}
