// @ts-check
/** The map in words: places and journeys as lists, and a table of both. */
import { element } from "../elements.js";
import { className, commitment, commitmentOf, meaning } from "../factuality.js";
import { words } from "../scene/card.js";
import { words as spoken } from "../scene/days.js";
import { views } from "../strings-views.js";
import { folded, table } from "../table.js";
import { ways } from "./arcs.js";
import { toldTime } from "../told-time.js";

const FIRST_LEGS = 12;

/** @param {import("./marks.js").Site[]} places @param {(site: any) => void} choose @param {(site: any) => void} point @param {number} first  how many are listed before the rest is asked for */
export function placeList(places, choose, point, first) {
  const entry = (site) => {
    const button = element("button.site-row", { type: "button" }, element("span.name", {}, site.label), element("span.where", {}, [site.within === "" ? "" : site.within, ...(site.point.length === 0 ? [views.map.off] : [])].filter((each) => each !== "").join(" · ")),
      element("span.number", {}, views.map.count(site.factual, site.other)));
    button.addEventListener("click", () => choose(site));
    button.addEventListener("pointerenter", () => point(site));
    button.addEventListener("focus", () => point(site));
    return element("li", {}, button);
  };
  const box = element("ol.site-list");
  return element("section", { "aria-label": views.map.places }, element("h2", {}, views.map.places), box, ...some(box, places, first, entry));
}

/** Puts the first into a list, with a button for the rest. @param {HTMLElement} box @param {any[]} all @param {number} first @param {(each: any) => HTMLElement} entry @returns {HTMLElement[]} the button, where one is needed */
function some(box, all, first, entry) {
  box.append(...all.slice(0, first).map(entry));
  if (all.length <= first) {
    return [];
  }
  const more = element("button", { type: "button" }, views.timeline.more(all.length - first));
  const line = element("p.more", {}, more);
  more.addEventListener("click", () => {
    const rest = all.slice(first).map(entry);
    box.append(...rest);
    line.remove();
    /** @type {HTMLElement | null} */ (rest[0].querySelector("a, button"))?.focus();
  });
  return [line];
}

/** Why a leg is not drawn. @param {any} leg @param {Record<string, {label: string}>} names @param {Set<string>} drawn  places on the map */
function whyNot({ origin, destination }, names, drawn) {
  return destination === "" ? views.map.noGoal : !drawn.has(destination) ? views.map.goalOff(names[destination]?.label ?? views.map.unknown) : origin === destination ? views.map.goalIsOrigin : views.map.stayed;
}

/** @param {any} journey @param {Record<string, {label: string}>} names @param {Set<string>} drawn  places on the map @param {(leg: any) => void} point */
export function journeyList(journey, names, drawn, point) {
  const onMap = new Set(ways(journey.legs, (iri) => drawn.has(iri)).filter(({ leg, to }) => to === leg.destination).map(({ leg }) => leg));
  const place = (iri) => (iri === "" ? views.map.unknown : names[iri]?.label ?? views.map.unknown);
  const entryOf = (leg) => {
    const way = `${place(leg.origin)} → ${place(leg.destination)}`;
    const entry = element(`li.${className(leg.factuality)}`, {}, element("p.title", {}, element("b", {}, commitment(leg.factuality) === "denied" ? element("s", {}, way) : way), " ", leg.edtf === "" ? element("span.quiet", {}, views.scene.undated) : spoken(leg.edtf)),
      ...(leg.travelled ? [] : [commitmentOf(leg.factuality), element("span.quiet", {}, ` · ${leg.number === 0 ? views.map.beforeLegs : views.map.afterLeg(leg.number)}`)]), ...(onMap.has(leg) ? [] : [element("p.small.quiet", {}, views.map.notDrawn(whyNot(leg, names, drawn)))]), element("blockquote", {}, element("a", { href: words(leg.document, leg.begin, leg.begin + Array.from(leg.words).length) }, leg.words)));
    entry.addEventListener("pointerenter", () => point(leg));
    entry.addEventListener("focusin", () => point(leg));
    return entry;
  };
  const [gone, apart] = [journey.legs.filter((leg) => leg.travelled), journey.legs.filter((leg) => !leg.travelled)];
  const [legs, others] = [element("ol.legs"), element("ul.legs.apart")];
  return element("section.card.person", { "aria-label": views.map.journeys }, element("h2", {}, journey.label), ...(journey.legs.length === 0 ? [element("p.hint", {}, views.map.noJourney)] : [element("p.counts", {}, views.map.travelled(gone.length, apart.length))]),
    ...(gone.length === 0 ? [] : [legs]), ...some(legs, gone, FIRST_LEGS, entryOf), ...(apart.length === 0 ? [] : [element("h3", {}, views.map.apart), others]), ...some(others, apart, FIRST_LEGS, entryOf), ...(journey.leftOff === 0 ? [] : [element("p.counts", {}, views.timeline.more(journey.leftOff))]));
}

/** @param {() => any} chart */
export function placeTable(chart) {
  const { columns } = views.map;
  const called = (iri) => chart().names[iri]?.label ?? "";
  const where = [
    { label: columns.place, text: (site) => site.label }, { label: columns.kind, text: (site) => site.type }, { label: columns.within, text: (site) => site.within },
    { label: columns.factual, text: (site) => String(site.factual), number: true }, { label: columns.other, text: (site) => String(site.other), number: true }, { label: columns.undated, text: (site) => String(site.undated), number: true },
    { label: columns.longitude, text: (site) => String(site.point[0] ?? ""), number: true }, { label: columns.latitude, text: (site) => String(site.point[1] ?? ""), number: true },
  ];
  const ways = [
    { label: columns.order, text: (leg) => (leg.travelled ? String(leg.number) : ""), number: true }, { label: columns.from, text: (leg) => called(leg.origin) }, { label: columns.to, text: (leg) => called(leg.destination) },
    { label: views.scene.columns.when, text: (leg) => leg.edtf, show: (leg) => (leg.edtf === "" ? "" : toldTime(leg.edtf)) }, { label: views.scene.columns.how, text: (leg) => meaning(leg.factuality) },
    { label: views.scene.columns.words, text: (leg) => leg.words, show: (leg) => element("a", { href: words(leg.document, leg.begin, leg.begin + Array.from(leg.words).length) }, leg.words) }, { label: views.scene.columns.source, text: (leg) => called(leg.source) },
  ];
  return folded(views.scene.table, () => element("div.table", {}, table({ name: "places", rows: chart().places, columns: where }), ...chart().journeys.map((journey) => table({ name: `journey ${journey.label}`, rows: journey.legs, columns: ways }))), [...where, ...ways]);
}
