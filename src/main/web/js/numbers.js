// @ts-check
/** Numbers in words. Without the browser's own formatters: making the first of them takes as long as drawing a whole view. */

/** With commas between thousands. @param {number} number */
export const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");

const WORDS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** As a word, where it is small. @param {number} number */
export const spelled = (number) => WORDS[number] ?? grouped(number);

/** @param {number} number @param {string} one @param {string} many */
export const plural = (number, one, many) => `${grouped(number)} ${number === 1 ? one : many}`;
