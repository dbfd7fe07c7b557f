// @ts-check
/** Where a point of the page lies in the text that it shows. Positions count code points. */

const PLACED = "[data-begin], [data-block]";

/** @param {any} node @param {number} offset  as a selection has them @param {{begin: number}[]} blocks  of the text @returns {number | undefined} */
export function position(node, offset, blocks) {
  const beginOf = (/** @type {Element} */ holder) => (holder.hasAttribute("data-begin") ? Number(holder.getAttribute("data-begin")) : blocks[Number(holder.getAttribute("data-block"))].begin);
  const length = (/** @type {string | null} */ text) => Array.from(text ?? "").length;
  if (node.nodeType === Node.TEXT_NODE) {
    const holder = node.parentElement?.closest(PLACED);
    return holder === null || holder === undefined ? undefined : beginOf(holder) + length(node.data.slice(0, offset));
  }
  const next = node.childNodes[offset];
  const before = node.childNodes[offset - 1];
  if (next instanceof Element && next.matches(PLACED)) {
    return beginOf(next);
  }
  if (before instanceof Element && before.matches(PLACED)) {
    return beginOf(before) + length(before.textContent);
  }
  const holder = node.closest(PLACED);
  return holder === null ? undefined : beginOf(holder) + (next === undefined ? length(holder.textContent) : 0);
}
