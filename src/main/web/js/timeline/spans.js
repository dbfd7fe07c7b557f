// @ts-check
/** From what is known of a time to what is drawn of it. */
import { dayOf, range, words } from "../scene/days.js";

/** @typedef {{edtf?: string, earliestStart?: string, latestStart?: string, earliestEnd?: string, latestEnd?: string, factuality: string, source?: string, inferred: boolean}} Time */

/** A drawn time, in days; the end of a day is the begin of the next.
 *  begin, end: the outer bounds, undefined where nothing bounds it on that side;
 *  solid: the days on which it surely went on, undefined where none is sure;
 *  fuzzy: true where the text itself is vague about the bounds
 *  @typedef {{begin: number | undefined, end: number | undefined, solid: [number, number] | undefined, fuzzy: boolean, inferred: boolean, factuality: string, words: string, edtf: string}} Span */

/** @param {Time} time @returns {Span | undefined} nothing where no day bounds it */
export function span(time) {
  const first = dayOf(time.earliestStart);
  const startBy = dayOf(time.latestStart);
  const endFrom = dayOf(time.earliestEnd);
  const last = dayOf(time.latestEnd);
  if (first === undefined && startBy === undefined && endFrom === undefined && last === undefined) {
    return undefined;
  }
  const solid = startBy !== undefined && endFrom !== undefined && startBy <= endFrom ? /** @type {[number, number]} */ ([startBy, endFrom + 1]) : undefined;
  return {
    begin: first, end: last === undefined ? undefined : last + 1, solid, fuzzy: /[~?%X]/.test(time.edtf ?? ""),
    inferred: time.inferred, factuality: time.factuality, edtf: time.edtf ?? "", words: (time.edtf ?? "") !== "" ? words(time.edtf ?? "") : bounds(first, last),
  };
}

function bounds(first, last) {
  if (first !== undefined && last !== undefined) {
    return range(first, last);
  }
  return first !== undefined ? `not before ${range(first, first)}` : last !== undefined ? `not after ${range(last, last)}` : "";
}

/** @param {{times: Time[]}} event @returns {Span[]} what was read first, then what was inferred */
export const spans = (event) => event.times.map(span).filter((each) => each !== undefined).sort((one, other) => Number(one.inferred) - Number(other.inferred));

/** Whether two of the times that were read cannot both be true. @param {Span[]} drawn */
export function contradict(drawn) {
  const read = drawn.filter((each) => !each.inferred);
  return read.some((one, i) => read.slice(i + 1).some((other) => (one.end ?? Infinity) <= (other.begin ?? -Infinity) || (other.end ?? Infinity) <= (one.begin ?? -Infinity)));
}

/** Whether any of the times may lie within some days. @param {Span[]} drawn @param {number[]} days  the first and the last */
export const meets = (drawn, [first, last]) => drawn.some(({ begin = -Infinity, end = Infinity }) => begin <= last && end > first);

/** The stretch that an event takes on the axis, open ends reaching a little way. @param {Span[]} drawn @param {number} reach  in days */
export function reachOf(drawn, reach) {
  const begins = drawn.map(({ begin, solid, end }) => begin ?? (solid?.[0] ?? end ?? 0) - reach);
  const ends = drawn.map(({ end, solid, begin }) => end ?? (solid?.[1] ?? begin ?? 0) + reach);
  return { begin: Math.min(...begins), end: Math.max(...ends) };
}

/** The day at which an event is put in order. @param {Span[]} drawn */
export const anchor = (drawn) => drawn.map(({ begin, solid, end }) => begin ?? solid?.[0] ?? end ?? Infinity)[0] ?? Infinity;
