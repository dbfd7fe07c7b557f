// @ts-check
/** What is connected with what. */

/** @typedef {{subject: string, relation: string, object: string, factuality: string}} Edge */

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
  const numbers = new Map();
  const number = (iri) => {
    const before = numbers.get(iri) ?? numbers.size;
    numbers.set(iri, before);
    return before;
  };
  // As a number: a pair of addresses as a text would have to be put together and compared for each of thousands of lines.
  const pairs = edges.map(({ subject, object }) => {
    const [a, b] = [number(subject), number(object)];
    return Math.min(a, b) * 65_536 + Math.max(a, b);
  });
  const counts = new Map();
  pairs.forEach((pair) => counts.set(pair, (counts.get(pair) ?? 0) + 1));
  const seen = new Map();
  return edges.map((edge, i) => {
    const at = seen.get(pairs[i]) ?? 0;
    seen.set(pairs[i], at + 1);
    return (at - (counts.get(pairs[i]) - 1) / 2) * (edge.subject < edge.object ? 1 : -1);
  });
}
