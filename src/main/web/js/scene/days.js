// @ts-check
/** Days as numbers since 1970, of the proleptic Gregorian calendar, and how they are written. */

const DAY = 86_400_000;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** @param {string | undefined} text  YYYY-MM-DD, the year with sign and more digits where it needs them @returns {number | undefined} */
export function dayOf(text) {
  const match = /^([+-]?\d{4,9})-(\d{2})-(\d{2})$/.exec(text ?? "");
  if (match === null) {
    return undefined;
  }
  return number(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
}

/** @param {number} year @param {number} month  from 0; may run over @param {number} day */
export function number(year, month, day) {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return Math.round(date.getTime() / DAY);
}

/** @param {number} day */
export function parts(day) {
  const date = new Date(Math.floor(day) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}

/** As YYYY-MM-DD. @param {number} day */
export function isoDay(day) {
  const { year, month, day: date } = parts(day);
  const written = Math.abs(year) > 9999 ? `${year < 0 ? "-" : "+"}${Math.abs(year)}` : `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
  return `${written}-${String(month + 1).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** For people: 3 June 1997. @param {number} day */
export function wordDay(day) {
  const { year, month, day: date } = parts(day);
  return `${date} ${MONTHS[month]} ${wordYear(year)}`;
}

/** @param {number} year */
const wordYear = (year) => (year > 0 ? String(year) : `${1 - year} BC`);

const STEPS = [
  ...[1, 3, 6, 12].map((size) => ({ unit: "hour", size, days: size / 24 })),
  { unit: "day", size: 1, days: 1 }, { unit: "day", size: 7, days: 7 }, { unit: "month", size: 1, days: 30.4 }, { unit: "month", size: 3, days: 91.3 }, { unit: "month", size: 6, days: 182.6 },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((size) => ({ unit: "year", size, days: size * 365.25 })),
];

/** Where an axis has its marks: hours, whole days, months, years, decades or centuries, whichever leave room for their names.
 *  @param {number} from @param {number} to  days @param {number} most  how many marks there is room for
 *  @returns {{day: number, label: string, major: boolean}[]} */
export function ticks(from, to, most) {
  const step = STEPS.find(({ days }) => (to - from) / days <= most) ?? STEPS[STEPS.length - 1];
  const marks = [];
  const begin = parts(from);
  if (step.unit === "hour") {
    for (let hour = Math.ceil((from * 24) / step.size) * step.size; hour <= to * 24; hour += step.size) {
      const of = ((hour % 24) + 24) % 24;
      const { month, day: date } = parts(hour / 24);
      marks.push({ day: hour / 24, label: of === 0 ? `${date} ${MONTHS[month]}` : `${String(of).padStart(2, "0")}:00`, major: of === 0 });
    }
  } else if (step.unit === "year") {
    for (let year = Math.ceil(begin.year / step.size) * step.size; number(year, 0, 1) <= to; year += step.size) {
      marks.push({ day: number(year, 0, 1), label: wordYear(year), major: year % (step.size * 5) === 0 });
    }
  } else if (step.unit === "month") {
    for (let month = Math.ceil((begin.year * 12 + begin.month) / step.size) * step.size; number(0, month, 1) <= to; month += step.size) {
      const [year, of] = [Math.floor(month / 12), ((month % 12) + 12) % 12];
      marks.push({ day: number(year, of, 1), label: of === 0 ? wordYear(year) : MONTHS[of], major: of === 0 });
    }
  } else {
    for (let day = Math.ceil(from); day <= to; day++) {
      const { year, month, day: date } = parts(day);
      if (step.size === 1 || date === 1 || (date % 7 === 1 && date < 29)) {
        marks.push({ day, label: date !== 1 ? String(date) : month === 0 ? `${MONTHS[0]} ${wordYear(year)}` : MONTHS[month], major: date === 1 });
      }
    }
  }
  return marks.filter(({ day }) => day >= from && day <= to);
}

/** What a zoomed axis shows, in words: "3 Jun 1997 – 18 Oct 1999". @param {number} from @param {number} to */
export function range(from, to) {
  const [a, b] = [parts(from), parts(to)];
  const whole = a.month === 0 && a.day === 1 && b.month === 11 && b.day === 31;
  if (whole) {
    return a.year === b.year ? wordYear(a.year) : `${wordYear(a.year)} – ${wordYear(b.year)}`;
  }
  return Math.floor(from) === Math.floor(to) ? wordDay(from) : `${wordDay(from)} – ${wordDay(to)}`;
}

const SEASONS = { 21: "spring", 22: "summer", 23: "autumn", 24: "winter" };

/** An EDTF expression of level 1 in words, as vague as it is. @param {string} edtf */
export function words(edtf) {
  if (edtf.includes("/")) {
    const [begin, end] = edtf.split("/");
    if (begin === "" || begin === "..") {
      return `until ${words(end)}`;
    }
    return end === "" || end === ".." ? `from ${words(begin)}` : `${words(begin)} – ${words(end)}`;
  }
  const match = /^(-?[\dX]{4})(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([?~%]?)$/.exec(edtf);
  if (match === null) {
    return edtf;
  }
  const [, year, month, day, mark] = match;
  const shown = year.endsWith("XX") ? `${year.slice(0, -2)}00s` : year.endsWith("X") ? `${year.slice(0, -1)}0s` : wordYear(Number(year));
  const season = SEASONS[Number(month)];
  const named = month === undefined || month === "XX" ? "" : season !== undefined ? `${season} ` : `${MONTHS[Number(month) - 1] ?? month} `;
  return `${mark === "" ? "" : mark === "?" ? "perhaps " : "about "}${day === undefined || day === "XX" ? "" : `${Number(day)} `}${named}${shown}`;
}
