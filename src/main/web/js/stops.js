// @ts-check
/** Where a reader with keys goes on from section to section: headings, the things in a picture, the first row of a table. */
import { element } from "./elements.js";

const STOPS = "h1, h2, [data-stop]";

/** From where the focus is to the next stop or the one before. @param {HTMLElement} main @param {1 | -1} step */
export function jump(main, step) {
  const stops = [...main.querySelectorAll(STOPS)].filter((stop) => /** @type {HTMLElement} */ (stop).getClientRects().length > 0).map((stop) => stop.closest("summary") ?? stop);
  const now = document.activeElement;
  const at = now === null || !main.contains(now) || now === main ? -1
    : stops.findLastIndex((stop) => stop === now || stop.contains(now) || (stop.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
  const inside = at >= 0 && stops[at] !== now && !stops[at].contains(now);
  arrive(stops[step < 0 && inside ? at : Math.max(0, at + step)]);
}

/** @param {Element | undefined} stop */
function arrive(stop) {
  if (stop === undefined) {
    return;
  }
  const target = /** @type {HTMLElement} */ (stop.hasAttribute("data-stop") ? stop.querySelector("[tabindex='0'], a[href], button") ?? stop : stop);
  if (!target.hasAttribute("tabindex") && target.matches("h1, h2")) {
    target.tabIndex = -1;
  }
  target.focus();
}

/** @param {string} name  the value of data-section */
function heading(name) {
  const found = document.querySelector(`main [data-section="${name}"] h2`);
  return found?.closest("summary") ?? found ?? undefined;
}

/** Buttons that lead to the sections of a page, which may be made later. @param {string} label @param {[string, string][]} sections  the value of data-section, and the words @returns {HTMLElement[]} */
export function sectionLinks(label, sections) {
  return sections.length < 2 ? [] : [element("nav.sections", { "aria-label": label }, ...sections.map(([name, words]) => {
    const button = element("button.plain", { type: "button" }, words);
    button.addEventListener("click", () => arrive(heading(name)));
    return button;
  }))];
}
