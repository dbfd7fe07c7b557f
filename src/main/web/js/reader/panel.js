// @ts-check
/** The panel beside a text: as high as the window, with a sign where more stands in it than is seen. */
import { element } from "../elements.js";
import { strings } from "../strings.js";

/** How much may be out of sight before it is said, in pixels. */
const LITTLE = 12;

/** @returns {{panel: HTMLElement, shown: HTMLElement}} the panel, and what in it holds what is shown */
export function sidePanel() {
  const shown = element("div.shown");
  const below = element("button.below", { type: "button", tabindex: "-1", "aria-hidden": "true", hidden: "" }, strings.reader.below);
  const panel = element("aside.panel", { "aria-label": strings.reader.panel, "aria-live": "polite" }, shown, below);
  const look = () => { below.hidden = shown.scrollHeight - shown.clientHeight - shown.scrollTop <= LITTLE; };
  below.addEventListener("click", () => shown.scrollBy({ top: shown.clientHeight - 2 * below.clientHeight, behavior: "smooth" }));
  shown.addEventListener("scroll", look, { passive: true });
  shown.addEventListener("toggle", look, { capture: true });
  // What is new begins at its top.
  new MutationObserver(() => { shown.scrollTop = 0; look(); }).observe(shown, { childList: true });
  new ResizeObserver(look).observe(shown);
  return { panel, shown };
}
