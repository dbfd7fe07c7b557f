// @ts-check
/** A day, a month or a year as a person writes it. Pure functions. */
import { isoDay } from "./scene/days.js";
import { reach } from "./when.js";

const WRITTEN = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** The days of what is written, as YYYY-MM-DD; undefined where it is no date. @param {string} text @returns {{first: string, last: string} | undefined} */
export function daysOf(text) {
  const days = WRITTEN.test(text) ? reach(text) : undefined;
  const [first, last] = days === undefined ? ["", ""] : [isoDay(days.from), isoDay(days.to)];
  return first.startsWith(text) && last.startsWith(text) && text !== "" ? { first, last } : undefined;
}

/** Has a field say what it needs where it holds something else; an empty one holds nothing wrong. @param {HTMLInputElement} input @param {string} needs @returns {boolean} whether it fits */
export function checkDay(input, needs) {
  const fits = input.value.trim() === "" || daysOf(input.value.trim()) !== undefined;
  input.setCustomValidity(fits ? "" : needs);
  input.setAttribute("aria-invalid", String(!fits));
  return fits;
}
