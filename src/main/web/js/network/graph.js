// @ts-check
/** What is connected with what. */

/** @typedef {{subject: string, relation: string, object: string, factuality: string, disputed: boolean, voices: any[]}} Edge */

/** The edges at each thing. @param {Edge[]} edges @returns {Map<string, Edge[]>} */
export function around(edges) {
  const found = new Map();
  for (const edge of edges) {
    [edge.subject, edge.object].forEach((iri) => found.set(iri, [...(found.get(iri) ?? []), edge]));
  }
  return found;
}

/** A thing with all that a line leads to. @param {Map<string, Edge[]>} edges @param {string} iri */
export const neighbours = (edges, iri) => new Set([iri, ...(edges.get(iri) ?? []).flatMap(({ subject, object }) => [subject, object])]);

/** The edges on ways; each step of a way as "from to". @param {string[][]} paths @returns {Set<string>} in both directions */
export const onPaths = (paths) => new Set(paths.flatMap((path) => path.slice(1).flatMap((iri, i) => [`${path[i]} ${iri}`, `${iri} ${path[i]}`])));

/** Lines between the same two are drawn beside each other: how far each is bent. @param {Edge[]} edges @returns {number[]} 0 for a straight one */
export function bends(edges) {
  const pairs = new Map();
  const pair = ({ subject, object }) => (subject < object ? `${subject} ${object}` : `${object} ${subject}`);
  edges.forEach((edge) => pairs.set(pair(edge), (pairs.get(pair(edge)) ?? 0) + 1));
  const seen = new Map();
  return edges.map((edge) => {
    const key = pair(edge);
    const at = seen.get(key) ?? 0;
    seen.set(key, at + 1);
    return (at - (pairs.get(key) - 1) / 2) * (edge.subject < edge.object ? 1 : -1);
  });
}
