// @ts-check
/** From what is known of a time to what is drawn of it. */
import { dayOf, range, words } from "../scene/days.js";
import { hour } from "../when.js";

/** @typedef {{edtf?: string, hour?: string, earliestStart?: string, latestStart?: string, earliestEnd?: string, latestEnd?: string, factuality: string, source?: string, inferred: boolean}} Time */

/** An hour as it is said is no more exact than this, in days. */
const MINUTE = 1 / 1440;

/** A drawn time, in days and parts of days; the end of a day is the begin of the next.
 *  begin, end: the outer bounds, undefined where nothing bounds it on that side;
 *  solid: the days on which it surely went on, undefined where none is sure;
 *  hour: whether it is at an hour of that day;
 *  fuzzy: true where the text itself is vague about the bounds
 *  @typedef {{begin: number | undefined, end: number | undefined, solid: [number, number] | undefined, hour: boolean, fuzzy: boolean, inferred: boolean, factuality: string, words: string, edtf: string, source: string}} Span */

/** @param {Time} time @returns {Span | undefined} nothing where no day bounds it */
export function span(time) {
  const first = dayOf(time.earliestStart);
  const startBy = dayOf(time.latestStart);
  const endFrom = dayOf(time.earliestEnd);
  const last = dayOf(time.latestEnd);
  if (first === undefined && startBy === undefined && endFrom === undefined && last === undefined) {
    return undefined;
  }
  const oneDay = first !== undefined && first === last;
  // What was on a day need not have taken all of it.
  const solid = startBy !== undefined && endFrom !== undefined && startBy <= endFrom && !oneDay ? /** @type {[number, number]} */ ([startBy, endFrom + 1]) : undefined;
  const at = oneDay ? shareOfDay(time.hour ?? "") : undefined;
  const said = (time.edtf ?? "") !== "" ? words(time.edtf ?? "") : bounds(first, last);
  return {
    begin: at === undefined ? first : (first ?? 0) + at, end: at !== undefined ? (first ?? 0) + at + MINUTE : last === undefined ? undefined : last + 1, solid, hour: at !== undefined, fuzzy: /[~?%X]/.test(time.edtf ?? ""),
    inferred: time.inferred, factuality: time.factuality, edtf: time.edtf ?? "", words: (time.hour ?? "") === "" ? said : `${said}, ${hour(time.hour ?? "")}`, source: time.source ?? "",
  };
}

/** How much of the day has gone by. @param {string} time  HH:MM:SS */
function shareOfDay(time) {
  const match = /^(\d{2}):(\d{2})(?::(\d{2}))?/.exec(time);
  return match === null ? undefined : Number(match[1]) / 24 + Number(match[2]) * MINUTE + Number(match[3] ?? 0) / 86_400;
}

/** Whether it is told to the day or the hour, and not only between which days it lies. @param {Span} span */
export const isExact = ({ begin, end, fuzzy }) => !fuzzy && begin !== undefined && end !== undefined && end - begin <= 1;

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
