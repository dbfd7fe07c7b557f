// @ts-check
/** From which day to which, written by hand: a day, a month or a year. */
import { element } from "../elements.js";
import { views } from "../strings-views.js";
import { reach } from "../when.js";
import { isoDay } from "./days.js";

const WRITTEN = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** The days of what is written, as YYYY-MM-DD; undefined where it is no date. @param {string} text @returns {{first: string, last: string} | undefined} */
export function daysOf(text) {
  const days = WRITTEN.test(text) ? reach(text) : undefined;
  const [first, last] = days === undefined ? ["", ""] : [isoDay(days.from), isoDay(days.to)];
  return first.startsWith(text) && last.startsWith(text) && text !== "" ? { first, last } : undefined;
}

/** What the address asks for, in days: a month or a year there is its first or last day. @param {Record<string, string>} query @returns {{from: string, to: string}} */
export const bounds = ({ from = "", to = "" }) => ({ from: daysOf(from)?.first ?? from, to: daysOf(to)?.last ?? to });

/** @param {{from: string, to: string, onChange: (from: string, to: string) => void}} options  days, empty where there is no bound
 *  @returns {{box: HTMLElement, show: (from: string, to: string) => void}} */
export function dayFields({ from, to, onChange }) {
  const field = (label, value) => /** @type {HTMLInputElement} */ (element("input", { value, placeholder: views.scene.dayForm, title: views.scene.dayHint, autocomplete: "off", spellcheck: "false", size: "10", "aria-label": label }));
  const [begin, end] = [field(views.scene.dayFrom, from), field(views.scene.dayTo, to)];
  const given = (input, which) => (input.value.trim() === "" ? "" : daysOf(input.value.trim())?.[which]);
  const take = () => {
    const days = [given(begin, "first"), given(end, "last")];
    [begin, end].forEach((input, i) => {
      input.setCustomValidity(days[i] === undefined ? views.scene.noDay : "");
      input.setAttribute("aria-invalid", String(days[i] === undefined));
    });
    if (days.includes(undefined)) {
      [begin, end].find((input) => !input.validity.valid)?.reportValidity();
    } else {
      onChange(String(days[0]), String(days[1]));
    }
  };
  [begin, end].forEach((input) => input.addEventListener("change", take));
  const box = element("span.choice.day-fields", { role: "group", "aria-label": views.scene.days }, element("span", {}, views.scene.dayFrom), begin, element("span", {}, views.scene.dayTo), end);
  return { box, show: (first, last) => { [begin.value, end.value] = [first, last]; } };
}
