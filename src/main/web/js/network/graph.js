// @ts-check
/** What is connected with what. */

/** @typedef {{ends: number[], subject: string, relation: string, object: string, factuality: string}} Edge  ends: the places of subject and object among the things */

/** The edges at each thing. @param {Edge[]} edges @returns {Map<string, Edge[]>} */
export function around(edges) {
  const found = new Map();
  for (const edge of edges) {
    for (const iri of [edge.subject, edge.object]) {
      const there = found.get(iri);
      if (there === undefined) {
        found.set(iri, [edge]);
      } else {
        there.push(edge);
      }
    }
  }
  return found;
}

/** A thing with all that a line leads to. @param {Map<string, Edge[]>} edges @param {string} iri */
export const neighbours = (edges, iri) => new Set([iri, ...(edges.get(iri) ?? []).flatMap(({ subject, object }) => [subject, object])]);

/** The edges on ways; each step of a way as "from to". @param {string[][]} paths @returns {Set<string>} in both directions */
export const onPaths = (paths) => new Set(paths.flatMap((path) => path.slice(1).flatMap((iri, i) => [`${path[i]} ${iri}`, `${iri} ${path[i]}`])));

/** Lines between the same two are drawn beside each other: how far each is bent. @param {Edge[]} edges @returns {number[]} 0 for a straight one */
export function bends(edges) {
  // As a number: a pair of addresses as a text would have to be put together and compared for each of thousands of lines.
  const pairs = edges.map(({ ends: [a, b] }) => Math.min(a, b) * 65_536 + Math.max(a, b));
  const counts = new Map();
  pairs.forEach((pair) => counts.set(pair, (counts.get(pair) ?? 0) + 1));
  const seen = new Map();
  return edges.map((edge, i) => {
    const count = counts.get(pairs[i]);
    if (count === 1) {
      return 0;
    }
    const at = seen.get(pairs[i]) ?? 0;
    seen.set(pairs[i], at + 1);
    return (at - (count - 1) / 2) * (edge.subject < edge.object ? 1 : -1);
  });
}
