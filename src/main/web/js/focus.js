// @ts-check
/** Finds again, in a view that was drawn anew, what had the focus before: a reader with a keyboard goes on where they were. */

/** What can be told apart by its own words. */
const SIGNS = ["data-switch", "data-iri", "data-begin", "aria-label"];

/** What tells an element of a view from the others of its kind; undefined where nothing in the view has the focus. @param {HTMLElement} container @param {Element | null} element */
export function signOf(container, element) {
  return element === null || element === container || !container.contains(element) ? undefined : sign(element);
}

/** @param {Element} element */
function sign(element) {
  const own = SIGNS.map((name) => element.getAttribute(name)).find((value) => value !== null) ?? element.getAttribute("href") ?? words(element);
  return `${element.tagName} ${own}`;
}

/** Fields have their label's words, others their own. @param {any} element */
const words = (element) => (element.labels?.length > 0 ? element.labels[0].firstElementChild ?? element.labels[0] : element).textContent ?? "";

/** @param {HTMLElement} container @param {string} wanted  as {@link signOf} gives it @returns {HTMLElement | undefined} */
export function find(container, wanted) {
  const tag = wanted.slice(0, wanted.indexOf(" "));
  return /** @type {HTMLElement | undefined} */ ([...container.querySelectorAll(tag)].find((each) => sign(each) === wanted));
}
