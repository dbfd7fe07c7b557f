// @ts-check

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
  container.replaceChildren(element("p.status", { role: "status" }, "Loading…"));
}

/** @param {HTMLElement} container @param {unknown} error */
export function failed(container, error) {
  container.replaceChildren(element("div.status.error", { role: "alert" }, element("h1", {}, "This cannot be shown"),
    element("p", {}, error instanceof Error ? error.message : String(error)), element("p", {}, element("a", { href: "#/" }, "All documents"))));
}
