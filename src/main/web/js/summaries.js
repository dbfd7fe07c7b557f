// @ts-check
import { strings } from "./strings.js";
import { day } from "./wording.js";

/** Author and date. @param {{authors: {label: string}[], date: string}} summary */
export function byline(summary) {
  const authors = summary.authors.map((author) => author.label).join(", ");
  return [authors, summary.date === "" ? strings.undated : day(summary.date)].filter((part) => part !== "").join(" · ");
}

/** How much was read. @param {{statements: number, events: number, persons: number, organizations: number, groups: number, places: number}} counted */
export function counts(counted) {
  return [strings.counts.statements(counted.statements), strings.counts.events(counted.events), strings.counts.persons(counted.persons),
    strings.counts.actors(counted.organizations + counted.groups), strings.counts.places(counted.places)].join(" · ");
}
