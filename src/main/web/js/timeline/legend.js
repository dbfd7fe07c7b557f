// @ts-check
/** How times are drawn, drawn. */
import { element } from "../elements.js";
import { valueOf } from "../factuality.js";
import { strings } from "../strings.js";
import { views } from "../strings-views.js";
import { svg } from "../svg.js";
import { fades, glyph } from "./glyph.js";
import { bubble, diamond, disc } from "./marks.js";
import { BASES } from "./order.js";

const span = (more) => ({ begin: undefined, end: undefined, solid: undefined, hour: false, source: "", fuzzy: false, inferred: false, factuality: "Factual", words: "", edtf: "", ...more });

export function timesLegend() {
  const x = (day) => day;
  const samples = {
    day: [span({ begin: 34.5, end: 35.5 })], bounds: [span({ begin: 8, end: 62 })], lasting: [span({ begin: 8, end: 62, solid: [20, 50] })], vague: [span({ begin: 8, end: 62, fuzzy: true })],
    open: [span({ begin: 12 })], inferred: [span({ begin: 8, end: 62, inferred: true })],
  };
  const entry = (name, ...drawn) => element("span.entry", {}, svg("svg", { class: "timeline sample-time", viewBox: "0 -14 70 28", width: 70, height: 28, "aria-hidden": "true" }, svg("g", { class: "event" }, svg("g", { class: "happening f-factual" }, ...drawn))), element("span", {}, views.timeline.marks[name]));
  return element("div.legend.times", { role: "group", "aria-label": views.timeline.marksName }, element("div.row", {},
    ...Object.entries(samples).map(([name, spans]) => entry(name, fades(), ...glyph(spans, x, "Factual"))),
    entry("contradiction", svg("line", { class: "conflict", x1: 10, x2: 60, y1: 0, y2: 0 }), ...glyph([span({ begin: 10.5, end: 11.5 }), span({ begin: 58.5, end: 59.5 })], x, "Factual")),
    entry("others", bubble(30, 40), ...glyph(samples.day, x, "Factual")), entry("disputed", svg("text", { class: "unlike", x: 35, y: -5, "text-anchor": "middle" }, "≠"), ...glyph(samples.day, x, "Factual"))),
  element("div.row", { role: "group", "aria-label": views.timeline.basesName }, ...BASES.map((basis) => element("span.entry", {}, svg("svg", { class: "timeline sample-time", viewBox: "0 -14 70 28", width: 70, height: 28, "aria-hidden": "true" },
    svg("g", { class: `order ${basis}` }, svg("path", { class: "arrow", d: "M10 0H56" }), svg("path", { class: "head", d: "M52 -3.2L57.5 0L52 3.2" }))), element("span", {}, strings.bases[basis])))));
}

/** How firmly an event is told, as its mark shows it where a day is told and where none is. @param {import("../factuality.js").Commitment} which */
export const sureMarks = (which) => svg("svg", { class: "timeline sample-sure", viewBox: "-7 -7 27 14", width: 27, height: 14, "aria-hidden": "true" },
  svg("g", { class: "event" }, disc(valueOf(which)), svg("g", { transform: "translate(13.5 0)" }, diamond(valueOf(which)))));
