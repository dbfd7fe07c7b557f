// @ts-check
/** Libraries that others wrote, fetched from this server when a view first needs them. */

/** @returns {Promise<any>} d3, whose file sets a global name */
export async function d3() {
  // @ts-ignore
  await import("/lib/d3.js");
  return /** @type {any} */ (globalThis).d3;
}

/** @returns {Promise<any>} cytoscape, a function that makes a network. It would add a style sheet of its own to the page, which the page's policy
 *  forbids; an element of that name keeps it from trying, and css/parts.css holds its one rule. */
export async function cytoscape() {
  if (document.getElementById("__________cytoscape_stylesheet") === null) {
    const standIn = document.createElement("meta");
    standIn.id = "__________cytoscape_stylesheet";
    document.head.append(standIn);
  }
  // @ts-ignore
  return (await import("/lib/cytoscape.js")).default;
}
