// @ts-check
/** Libraries that others wrote, fetched from this server when a view first needs them. */

/** @returns {Promise<any>} d3, whose file sets a global name */
export async function d3() {
  // @ts-ignore
  await import("/lib/d3.js");
  return /** @type {any} */ (globalThis).d3;
}
