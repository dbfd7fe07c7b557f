// @ts-check
/** Times in EDTF (level 1, as the graph has them) as words, also several that an answer gives beside each other. */
import { number } from "./scene/days.js";
import { strings } from "./strings.js";

/** What stands between the times of one event in answers. */
const BETWEEN = "; ";
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const DATE = /^(-?\d{1,4}|\d{2,3}X{1,2}|Y-?\d+)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([?~%]?)$/;
const SEASONS = { 21: "spring", 22: "summer", 23: "autumn", 24: "winter" };

/** @param {string} edtf @returns {string} */
export function when(edtf) {
  if (edtf.startsWith("[")) {
    return edtf.slice(1, -1).split(",").map(when).join(strings.when.or);
  }
  if (edtf.includes(BETWEEN)) {
    return edtf.split(BETWEEN).sort().map(when).join(strings.when.or);
  }
  if (edtf.includes("/")) {
    const [from, until] = edtf.split("/", 2);
    if (open(from)) {
      return strings.when.until(one(until));
    }
    return open(until) ? strings.when.since(one(from)) : strings.when.between(one(from), one(until));
  }
  return one(edtf);
}

/** An hour of the day as clocks show it: seconds are left out where nobody gave them. @param {string} time  HH:MM:SS */
export const hour = (time) => time.replace(/^(\d{2}:\d{2}):00$/, "$1");

const TOLD = /^-?(\d{4}|\d{3}X|\d{2}XX)(-(\d{2}|XX)){0,2}[?~%]?$/;

/** Whether all of a text is a time in EDTF, and not merely a number. @param {string} text */
export function isTime(text) {
  if (text.includes(BETWEEN)) {
    return text.split(BETWEEN).every((part) => isTime(part) || /^\d{4}$/.test(part));
  }
  const parts = text.replace(/^\[(.*)\]$/, "$1").split(/[,/]/);
  return !/^\d*$/.test(text) && parts.length <= 2 && parts.some((part) => !open(part)) && parts.every((part) => open(part) || TOLD.test(part));
}

/** The days within which a time lies, open sides without end; what is said to be about so reaches its own length farther. Undefined where it cannot be read.
 *  @param {string} edtf @returns {{from: number, to: number} | undefined} days, the last included */
export function reach(edtf) {
  if (!edtf.includes("/")) {
    return stretch(edtf);
  }
  const [from, until] = edtf.split("/", 2);
  const [first, last] = [open(from) ? { from: -Infinity, to: -Infinity } : stretch(from), open(until) ? { from: Infinity, to: Infinity } : stretch(until)];
  return first === undefined || last === undefined ? undefined : { from: first.from, to: last.to };
}

function stretch(date) {
  const found = DATE.exec(date);
  if (found === null || found[1].startsWith("Y")) {
    return undefined;
  }
  const [, year, month = "", day = "", doubt] = found;
  const [first, last] = [Number(year.replaceAll("X", "0")), Number(year.replaceAll("X", "9"))];
  const [begin, months] = month === "" || month === "XX" ? [0, 12] : Number(month) > 12 ? [(Number(month) - 21) * 3 + 2, 3] : [Number(month) - 1, 1];
  const exact = day === "" || day === "XX" ? { from: number(first, begin, 1), to: number(last, begin + months, 1) - 1 } : { from: number(first, begin, Number(day)), to: number(last, begin, Number(day)) };
  const more = doubt === "" ? 0 : exact.to - exact.from + 1;
  return { from: exact.from - more, to: exact.to + more };
}

const open = (part) => part === "" || part === "..";

function one(date) {
  const found = DATE.exec(date);
  if (found === null) {
    return date;
  }
  const [, year, month = "", day = "", doubt] = found;
  const words = [day === "" || day === "XX" ? "" : String(Number(day)), monthOf(month), yearOf(year)].filter((part) => part !== "").join(" ");
  return { "~": strings.when.about(words), "?": strings.when.perhaps(words), "%": strings.when.perhaps(strings.when.about(words)) }[doubt] ?? words;
}

const monthOf = (month) => (month === "" || month === "XX" ? "" : MONTHS[Number(month) - 1] ?? SEASONS[month] ?? month);

const yearOf = (year) => (/^\d{3}X$/.test(year) ? `${year.slice(0, 3)}0s` : /^\d{2}XX$/.test(year) ? strings.when.century(Number(year.slice(0, 2)) + 1) : year.replace(/^Y/, ""));
