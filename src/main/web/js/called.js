// @ts-check
/** Which of what a search found is meant by a name that somebody wrote. Pure functions. */

/** @param {string} name  with its capitals, accents and signs */
const plain = (name) => name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();

/** Who writes a name mostly means whoever bears it, and not what happened to them or the text that tells it. @param {{kind: string}} hit */
const bears = ({ kind }) => kind !== "event" && kind !== "document";

/** What is called exactly so comes first, then what bears names. @template {{label: string, kind: string}} T @param {T[]} hits @param {string} words */
export function namesFirst(hits, words) {
  const rank = (each) => (plain(each.label) === plain(words) ? 0 : bears(each) ? 1 : 2);
  return [...hits].sort((one, other) => rank(one) - rank(other));
}

/** @typedef {{label: string, kind: string, matched?: string}} Hit  matched: the name by which it was found */

/** Those that are called exactly so: by the name that is shown, else by another one. @template {Hit} T @param {T[]} hits @param {string} words @returns {T[]} */
export function alike(hits, words) {
  const called = (/** @type {string | undefined} */ name) => name !== undefined && plain(name) === plain(words);
  const [first = []] = [hits.filter(({ label }) => called(label)), hits.filter(({ matched }) => called(matched))].filter((found) => found.length > 0);
  const bearers = first.filter(bears);
  return bearers.length > 0 ? bearers : first;
}

/** What somebody means who wrote a name and chose nothing: the one that is called so, else the only one that was found. @template {Hit} T @param {T[]} hits @param {string} words @returns {T | undefined} */
export function meant(hits, words) {
  const called = alike(hits, words);
  const [only, ...others] = called.length > 0 ? called : hits;
  return others.length === 0 ? only : undefined;
}
