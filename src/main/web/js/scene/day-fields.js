// @ts-check
/** From which day to which, written by hand: a day, a month or a year. */
import { element } from "../elements.js";
import { checkDay, daysOf } from "../given-day.js";
import { strings } from "../strings.js";
import { views } from "../strings-views.js";

/** What the address asks for, in days: a month or a year there is its first or last day. @param {Record<string, string>} query @returns {{from: string, to: string}} */
export const bounds = ({ from = "", to = "" }) => ({ from: daysOf(from)?.first ?? from, to: daysOf(to)?.last ?? to });

/** @param {{from: string, to: string, onChange: (from: string, to: string) => void}} options  days, empty where there is no bound
 *  @returns {{box: HTMLElement, show: (from: string, to: string) => void}} */
export function dayFields({ from, to, onChange }) {
  const field = (label, value) => /** @type {HTMLInputElement} */ (element("input", { value, placeholder: views.scene.dayForm, title: views.scene.dayHint, autocomplete: "off", spellcheck: "false", size: "10", "aria-label": label }));
  const [begin, end] = [field(views.scene.dayFrom, from), field(views.scene.dayTo, to)];
  const given = (input, which) => (input.value.trim() === "" ? "" : daysOf(input.value.trim())?.[which]);
  const take = () => {
    const wrong = [begin, end].filter((input) => !checkDay(input, strings.noDay));
    if (wrong.length > 0) {
      wrong[0].reportValidity();
    } else {
      onChange(String(given(begin, "first")), String(given(end, "last")));
    }
  };
  [begin, end].forEach((input) => input.addEventListener("change", take));
  const box = element("span.choice.day-fields", { role: "group", "aria-label": views.scene.days }, element("span", {}, views.scene.dayFrom), begin, element("span", {}, views.scene.dayTo), end);
  return { box, show: (first, last) => { [begin.value, end.value] = [first, last]; } };
}
