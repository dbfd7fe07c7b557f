// @ts-check
import { again } from "./state.js";
import { strings } from "./strings.js";

/** Makes an element. Text goes in as text, never as markup.
 *  @param {string} name  tag, with classes after dots: "p.meta"
 *  @param {Record<string, string>} attributes
 *  @param {...(Node | string)} children
 *  @returns {HTMLElement} */
export function element(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split(".");
  const made = document.createElement(tag);
  made.classList.add(...classes);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** @param {HTMLElement} container */
export function loading(container) {
  container.replaceChildren(element("p.status.loading", { role: "status" }, strings.loading));
}

/** How long until what is not complete is asked for anew, in milliseconds. */
const AGAIN = 2500;

/** Says that the search index is being made, and shows the view anew after a while. @returns {{note: HTMLElement, stop: () => void}} */
export function later() {
  const timer = setTimeout(again, AGAIN);
  return { note: element("p.status.loading", { role: "status" }, strings.indexing), stop: () => clearTimeout(timer) };
}

/** What stands where there is nothing to show. @param {string} [words] @param {...(Node | string)} more */
export const empty = (words = strings.nothing, ...more) => element("p.status", {}, words, ...more);

/** Says what went wrong, and what to do: to try again where the server is gone, to search where there is nothing of this name. @param {HTMLElement} container @param {any} error */
export function failed(container, error) {
  const { status, title } = error?.problem ?? {};
  const words = element("p", {}, error instanceof Error ? error.message : String(error));
  const home = element("a", { href: "#/" }, strings.failed.home);
  if (status === GONE) {
    const retry = element("button", { type: "button" }, strings.failed.again);
    retry.addEventListener("click", again);
    container.replaceChildren(element("div.status.error.gone", { role: "alert" }, element("h1", {}, strings.failed.gone), words, element("p", {}, retry)));
  } else if (status === 404) {
    container.replaceChildren(element("div.status.error.unknown", { role: "alert" }, element("h1", {}, title ?? strings.failed.title), words, element("p", {}, element("a", { href: "#/search" }, strings.failed.search), " · ", home)));
  } else {
    container.replaceChildren(element("div.status.error", { role: "alert" }, element("h1", {}, title ?? strings.failed.title), words, element("p", {}, home)));
  }
}

/** The status of a request that nobody answered. */
const GONE = 0;
