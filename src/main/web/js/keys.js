// @ts-check
/** Keys that hold on every page, and the help: what words mean, and the list of all keys. */
import { element } from "./elements.js";
import { go, onLeave } from "./state.js";
import { strings } from "./strings.js";

const PAGES = { d: "start", t: "timeline", m: "map", n: "network", c: "claims", q: "queries" };
/** What marks a button that asks for the help. */
const ASKS = "data-help";
/** How long after g its letter counts, in milliseconds. */
const SOON = 1200;
const words = strings.keys;
const help = strings.help;

/** Listens on the whole page. @param {() => void} search  goes to the search field @param {(step: 1 | -1) => void} jump  goes to the next section, or the one before @returns {HTMLElement} the button that shows the help */
export function keys(search, jump) {
  const list = dialog();
  const button = element("button.theme.keys", { type: "button", title: help.open, "aria-label": help.open, "aria-haspopup": "dialog" }, "?");
  const show = () => list.showModal();
  // Closing gives the focus back to what had it; who goes elsewhere begins there.
  const close = () => list.close();
  button.addEventListener("click", show);
  document.addEventListener("click", (event) => { if (event.target instanceof Element && event.target.closest(`[${ASKS}]`) !== null) { show(); } });
  list.addEventListener("click", (event) => { if (event.target === list) { close(); } });
  onLeave(close);
  document.body.append(list);
  let since = -Infinity;
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
      return;
    }
    const page = event.timeStamp - since < SOON ? PAGES[event.key] : undefined;
    since = event.key === "g" ? event.timeStamp : -Infinity;
    const act = page !== undefined ? () => go(page) : { "/": search, "?": list.open ? undefined : show, j: () => jump(1), k: () => jump(-1) }[event.key];
    if (list.open && (act !== undefined || event.key === "?" || event.key === "Escape")) {
      event.preventDefault();
      close();
    }
    if (act !== undefined) {
      event.preventDefault();
      act();
    }
  });
  return button;
}

/** @param {any} target */
const isTyping = (target) => target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type='checkbox'], [type='radio'], [type='range']), textarea, select"));

function dialog() {
  const close = element("button", { type: "button" }, words.close);
  const made = /** @type {HTMLDialogElement} */ (element("dialog.keys-list", { "aria-label": help.title }, element("div.head", {}, element("h2", {}, help.title), close),
    element("section", {}, element("h3", {}, help.ask), element("dl.terms", {}, ...help.terms.flatMap(([term, meaning]) => [element("dt", {}, term), element("dd", {}, meaning)]))), element("h2", {}, words.title),
    ...words.groups.map(([name, pairs]) => element("section", {}, element("h3", {}, String(name)),
      element("dl", {}, .../** @type {string[][]} */ (pairs).flatMap(([key, meaning]) => [element("dt", {}, ...key.split(" ").flatMap((each, i) => [i === 0 ? "" : " ", element("kbd", {}, each)])), element("dd", {}, meaning)]))))));
  close.addEventListener("click", () => made.close());
  return made;
}
