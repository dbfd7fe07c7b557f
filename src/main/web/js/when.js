// @ts-check
/** Times in EDTF (level 1, as the graph has them) as words. */
import { strings } from "./strings.js";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const SEASONS = { 21: "spring", 22: "summer", 23: "autumn", 24: "winter" };

/** @param {string} edtf @returns {string} */
export function when(edtf) {
  if (edtf.includes("/")) {
    const [from, until] = edtf.split("/", 2);
    if (open(from)) {
      return strings.when.until(one(until));
    }
    return open(until) ? strings.when.since(one(from)) : strings.when.between(one(from), one(until));
  }
  return one(edtf);
}

const open = (part) => part === "" || part === "..";

function one(date) {
  const found = /^(-?\d{1,4}|\d{2,3}X{1,2}|Y-?\d+)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([?~%]?)$/.exec(date);
  if (found === null) {
    return date;
  }
  const [, year, month = "", day = "", doubt] = found;
  const words = [day === "" || day === "XX" ? "" : String(Number(day)), monthOf(month), yearOf(year)].filter((part) => part !== "").join(" ");
  return { "~": strings.when.about(words), "?": strings.when.perhaps(words), "%": strings.when.perhaps(strings.when.about(words)) }[doubt] ?? words;
}

const monthOf = (month) => (month === "" || month === "XX" ? "" : MONTHS[Number(month) - 1] ?? SEASONS[month] ?? month);

const yearOf = (year) => (/^\d{3}X$/.test(year) ? `${year.slice(0, 3)}0s` : /^\d{2}XX$/.test(year) ? strings.when.century(Number(year.slice(0, 2)) + 1) : year.replace(/^Y/, ""));
