// @ts-check
/** A text field that offers what the graph knows while a person types (the combobox of the ARIA practices). */
import * as api from "./api.js";
import { element } from "./elements.js";
import { strings } from "./strings.js";

const PAUSE = 30;
/** How long until it is asked anew while the search index is being made, in milliseconds. */
const ANEW = 600;
const MOST = 8;
let made = 0;

/** @typedef {{iri: string, label: string, kind: string, type?: string, also?: string, page: string, params: Record<string, string>, query: Record<string, string>}} Choice */

/** @param {{label: string, placeholder?: string, hideLabel?: boolean, id?: string, name?: string, value?: string, kind?: string, onChoice?: (choice: Choice) => void}} options
 *    kind: offers only things of that kind, or of several with commas between; onChoice: what happens when one is taken; without it its name stands in the field
 *  @returns {{box: HTMLElement, input: HTMLInputElement}} */
export function ahead({ label, placeholder = "", hideLabel = false, id = `ahead-${++made}`, name = "", value = "", kind = "", onChoice }) {
  const list = element("ul.options", { role: "listbox", id: `${id}-options`, "aria-label": label, hidden: "" });
  const input = /** @type {HTMLInputElement} */ (element("input", { id, value, placeholder, type: "text", autocomplete: "off", spellcheck: "false", role: "combobox", "aria-expanded": "false",
    "aria-controls": list.id, "aria-autocomplete": "list", ...(name === "" ? {} : { name }) }));
  const box = element("div.ahead", {}, element(hideLabel ? "label.hidden" : "label", { for: id }, label), input, list);
  let choices = [];
  let at = -1;
  let turn = 0;
  let timer = 0;

  const close = () => {
    turn++;
    clearTimeout(timer);
    at = -1;
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const point = (to) => {
    at = to;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    if (at >= 0) {
      input.setAttribute("aria-activedescendant", list.children[at].id);
      list.children[at].scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  };
  const take = (choice) => {
    close();
    if (onChoice === undefined) {
      input.value = choice.label;
      input.dataset.iri = choice.iri;
    } else {
      input.value = "";
      onChoice(choice);
    }
  };
  const offer = async () => {
    const words = input.value.trim();
    if (words.length < 2) {
      close();
      return;
    }
    const mine = ++turn;
    const found = await api.search({ q: words, kind: kind === "" ? "names" : kind, limit: String(MOST) }).catch((error) => ({ results: [], failure: error instanceof Error ? error.message : String(error) }));
    if (mine !== turn) {
      return;
    }
    choices = [...namesFirst(found.results, words), ...namesFirst(found.similar ?? [], words)].slice(0, MOST).map(api.choice);
    list.replaceChildren(...choices.map((choice, i) => option(choice, `${id}-option-${i}`, () => take(choice))));
    if (found.failure !== undefined) {
      list.append(element("li.failure", { role: "option", "aria-disabled": "true", "aria-selected": "false" }, found.failure));
    }
    list.hidden = list.childElementCount === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    point(-1);
    if (found.indexed === false) {
      timer = window.setTimeout(offer, ANEW);
    }
  };
  input.addEventListener("input", () => {
    delete input.dataset.iri;
    clearTimeout(timer);
    timer = window.setTimeout(offer, PAUSE);
  });
  input.addEventListener("keydown", (event) => {
    const open = !list.hidden;
    if (open && choices.length > 0 && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      // Who chooses among what is offered is not to have it changed under their hands.
      turn++;
      clearTimeout(timer);
      const step = event.key === "ArrowDown" ? 1 : -1;
      point((at + step + choices.length + (at < 0 && step < 0 ? 1 : 0)) % choices.length);
    } else if (open && event.key === "Enter" && at >= 0) {
      event.preventDefault();
      take(choices[at]);
    } else if (event.key === "Enter") {
      close();
    } else if (open && event.key === "Escape") {
      event.stopPropagation();
      close();
    }
  });
  input.addEventListener("blur", close);
  return { box, input };
}

/** What is called exactly so comes first; else who types a name mostly means whoever bears it, and not what happened to them or the text that tells it. @param {any[]} hits @param {string} words */
function namesFirst(hits, words) {
  const plain = (/** @type {string} */ name) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
  const rank = (each) => (plain(each.label) === plain(words) ? 0 : each.kind === "event" || each.kind === "document" ? 2 : 1);
  return [...hits].sort((one, other) => rank(one) - rank(other));
}

function option(choice, id, take) {
  const shown = element(`li.${choice.kind}`, { role: "option", id, "aria-selected": "false" }, element("span", {}, choice.label),
    element("span.kind", {}, choice.type ?? strings.kinds[choice.kind] ?? choice.kind), ...(choice.also === undefined ? [] : [element("span.also", {}, choice.also)]));
  // Before the field loses the focus, which would close the list.
  shown.addEventListener("mousedown", (event) => {
    event.preventDefault();
    take();
  });
  return shown;
}
