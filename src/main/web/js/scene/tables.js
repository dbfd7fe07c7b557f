// @ts-check
/** What a picture shows, as a table below it: for those who read better than they see, and for spreadsheets. */
import { element } from "../elements.js";
import { commitmentOf, isFactual, meaning } from "../factuality.js";
import { absolute } from "../state.js";
import { views } from "../strings-views.js";
import { folded, table } from "../table.js";
import { spans } from "../timeline/spans.js";
import { speech } from "../wording.js";
import { told } from "./card.js";
import { dayOf, isoDay } from "./days.js";

const WHERE = new Set(["place", "origin", "destination"]);

/** @param {() => any[]} events @param {{names: Record<string, {label: string}>, documents: Record<string, string>}} known */
export function eventTable(events, known) {
  const heads = columns(known);
  return folded(views.scene.table, () => table({ name: "events", columns: heads, rows: events() }), heads);
}

/** Who says so, with the verb where it is not said as a fact. @param {any} saying @param {Record<string, {label: string}>} names */
const said = (saying, names) => [names[saying.source]?.label ?? "", ...(isFactual(saying.factuality) ? [] : [speech(saying)])].join(" ");

/** The first or last day of all the times. @param {any} event @param {string} which @param {(...days: number[]) => number} best */
function bound(event, which, best) {
  const days = event.times.map((time) => dayOf(time[which])).filter((day) => day !== undefined);
  return days.length === 0 ? "" : isoDay(best(...days));
}

/** @param {{names: Record<string, {label: string}>, documents: Record<string, string>}} known @returns {import("../table.js").Column[]} */
function columns({ names, documents }) {
  const called = (iris) => [...new Set(iris.map((iri) => names[iri]?.label ?? ""))].filter((name) => name !== "").join("; ");
  const { columns: heads } = views.scene;
  return [
    { label: heads.when, text: (event) => spans(event).map((span) => span.words).join("; ") || views.scene.undated },
    { label: heads.from, text: (event) => bound(event, "earliestStart", Math.min), unseen: true }, { label: heads.until, text: (event) => bound(event, "latestEnd", Math.max), unseen: true },
    { label: heads.event, text: (event) => event.label },
    { label: heads.how, text: (event) => meaning(event.factuality), show: (event) => commitmentOf(event.factuality) },
    { label: heads.who, text: (event) => called(event.parts.filter((part) => !WHERE.has(part.role)).map((part) => part.iri)) },
    { label: heads.where, text: (event) => called(event.parts.filter((part) => WHERE.has(part.role)).map((part) => part.iri)) },
    { label: heads.words, text: (event) => event.sayings[0]?.words ?? "", show: (event) => element("a", { href: told(event) }, event.sayings[0]?.words ?? event.label) },
    { label: heads.source, text: (event) => [...new Set(event.sayings.map((saying) => said(saying, names)))].join("; ") },
    { label: heads.document, text: (event) => documents[event.document] ?? event.document },
    { label: heads.link, text: (event) => absolute(told(event)), unseen: true },
  ];
}
