// @ts-check
/** What stands above a picture and is folded away where there is little room, so that the picture is seen at once. */
import { element } from "../elements.js";
import { views } from "../strings-views.js";

const ROOMY = window.matchMedia("(min-width: 48.01rem)");

/** Whether a reader opened it, so that it stays open while they choose. */
let opened = false;

/** What it is called, with how much was chosen. @param {string} title @param {number} chosen */
export const head = (title, chosen) => element("summary", {}, title, ...(chosen === 0 ? [] : [element("span.counts", {}, ` · ${views.scene.filtered(chosen)}`)]));

/** @param {string} title @param {number} chosen  how much of it was chosen @param {...Node} content */
export function folding(title, chosen, ...content) {
  const box = /** @type {HTMLDetailsElement} */ (element("details.folded", {}, head(title, chosen), ...content));
  const fit = () => {
    box.open = ROOMY.matches || opened;
    return box.isConnected;
  };
  // Of a view that was left nothing is to be fitted.
  const watch = () => { if (!fit()) { ROOMY.removeEventListener("change", watch); } };
  ROOMY.addEventListener("change", watch);
  box.addEventListener("toggle", () => { opened = ROOMY.matches ? opened : box.open; });
  fit();
  return box;
}
