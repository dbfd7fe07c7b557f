// @ts-check
/** @typedef {{begin: number, end: number, kind: string, thing: string, factuality: string}} Mark */

/** Cuts a text wherever a mark begins or ends, so that marks may overlap in any way.
 *  @param {number} length  of the text, in code points
 *  @param {Mark[]} marks  in code points, end exclusive
 *  @returns {{begin: number, end: number, marks: Mark[]}[]}  covering the text; marks innermost (shortest) first */
export function segments(length, marks) {
  const inside = marks.filter((mark) => mark.begin >= 0 && mark.begin < mark.end && mark.end <= length);
  const cuts = [...new Set([0, length, ...inside.flatMap((mark) => [mark.begin, mark.end])])].sort((a, b) => a - b);
  const starting = [...inside].sort((a, b) => a.begin - b.begin);
  const found = [];
  let open = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [begin, end] = [cuts[i], cuts[i + 1]];
    open = open.filter((mark) => mark.end > begin);
    while (next < starting.length && starting[next].begin <= begin) {
      open.push(starting[next++]);
    }
    found.push({ begin, end, marks: [...open].sort((a, b) => size(a) - size(b)) });
  }
  return found;
}

const size = (mark) => mark.end - mark.begin;

/** True where the two stretches share at least one character. */
export const overlaps = (one, other) => one.begin < other.end && other.begin < one.end;
