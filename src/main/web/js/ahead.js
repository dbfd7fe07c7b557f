// @ts-check
/** A text field that offers what the graph knows while a person types (the combobox of the ARIA practices). */
import * as api from "./api.js";
import { alike, meant, namesFirst } from "./called.js";
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
 *  @returns {{box: HTMLElement, input: HTMLInputElement, settle: () => Promise<boolean>}} settle: takes what is written for what it names; where that is nothing or several, the field says so, and it is false */
export function ahead({ label, placeholder = "", hideLabel = false, id = `ahead-${++made}`, name = "", value = "", kind = "", onChoice }) {
  // A list that scrolls would be a stop of the tab key, which vanishes as the field loses the focus.
  const list = element("ul.options", { role: "listbox", id: `${id}-options`, "aria-label": label, tabindex: "-1", hidden: "" });
  const note = element("p.unsettled", { id: `${id}-note`, role: "alert", hidden: "" });
  const input = /** @type {HTMLInputElement} */ (element("input", { id, value, placeholder, type: "text", autocomplete: "off", spellcheck: "false", role: "combobox", "aria-expanded": "false",
    "aria-controls": list.id, "aria-autocomplete": "list", ...(name === "" ? {} : { name }) }));
  const box = element("div.ahead", {}, element(hideLabel ? "label.hidden" : "label", { for: id }, label), input, note, list);
  /** @type {Choice[]} */
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
  /** Says why nothing was taken; empty once that is over. @param {string} why */
  const say = (why) => {
    note.textContent = why;
    note.hidden = why === "";
    [["aria-invalid", "true"], ["aria-describedby", note.id]].forEach(([key, to]) => (why === "" ? input.removeAttribute(key) : input.setAttribute(key, to)));
  };
  /** @param {Choice} choice */
  const take = (choice) => {
    close();
    say("");
    if (onChoice === undefined) {
      input.value = choice.label;
      input.dataset.iri = choice.iri;
    } else {
      input.value = "";
      onChoice(choice);
    }
  };
  /** What is called so, or nearly so. @param {string} words */
  const seek = async (words) => {
    const found = await api.search({ q: words, kind: kind === "" ? "names" : kind, limit: String(MOST) }).catch((error) => ({ results: [], failure: error instanceof Error ? error.message : String(error) }));
    return { ...found, hits: [...namesFirst(found.results, words), ...namesFirst(found.similar ?? [], words)].slice(0, MOST) };
  };
  /** @param {any[]} hits @param {string} [failure] */
  const open = (hits, failure) => {
    choices = hits.map(api.choice);
    list.replaceChildren(...choices.map((choice, i) => option(choice, `${id}-option-${i}`, () => take(choice))));
    if (failure !== undefined) {
      list.append(element("li.failure", { role: "option", "aria-disabled": "true", "aria-selected": "false" }, failure));
    }
    list.hidden = list.childElementCount === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    point(-1);
  };
  const offer = async () => {
    const words = input.value.trim();
    if (words.length < 2) {
      close();
      return;
    }
    const mine = ++turn;
    const { hits, failure, indexed } = await seek(words);
    if (mine !== turn) {
      return;
    }
    open(hits, failure);
    if (indexed === false) {
      timer = window.setTimeout(offer, ANEW);
    }
  };
  const settle = async () => {
    const words = input.value.trim();
    if (input.dataset.iri !== undefined) {
      return true;
    }
    close();
    const { hits, failure, indexed } = words === "" ? { hits: [], failure: strings.finder.empty, indexed: true } : await seek(words);
    if (input.value.trim() !== words) {
      return false;
    }
    const one = meant(hits, words);
    if (one !== undefined) {
      take(api.choice(one));
      return true;
    }
    input.focus();
    open(hits);
    say(failure ?? (indexed === false ? strings.indexing : alike(hits, words).length > 0 ? strings.finder.several(words) : hits.length > 0 ? strings.finder.nearest(words) : strings.finder.none(words)));
    return false;
  };
  input.addEventListener("input", () => {
    delete input.dataset.iri;
    say("");
    clearTimeout(timer);
    timer = window.setTimeout(offer, PAUSE);
  });
  input.addEventListener("keydown", (event) => {
    const opened = !list.hidden;
    if (opened && choices.length > 0 && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      // Who chooses among what is offered is not to have it changed under their hands.
      turn++;
      clearTimeout(timer);
      const step = event.key === "ArrowDown" ? 1 : -1;
      point((at + step + choices.length + (at < 0 && step < 0 ? 1 : 0)) % choices.length);
    } else if (opened && event.key === "Enter" && at >= 0) {
      event.preventDefault();
      take(choices[at]);
    } else if (event.key === "Enter" && onChoice !== undefined && input.form === null && input.value.trim() !== "") {
      // What is written in a form is settled when it is sent.
      event.preventDefault();
      settle();
    } else if (event.key === "Enter") {
      close();
    } else if (opened && event.key === "Escape") {
      event.stopPropagation();
      close();
    }
  });
  input.addEventListener("blur", close);
  return { box, input, settle };
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
