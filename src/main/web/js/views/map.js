// @ts-check
/** Where things were said to happen, and how people went. */
import { element, empty } from "../elements.js";
import { d3 } from "../libraries.js";
import { drawMap } from "../map/drawing.js";
import { landOf } from "../map/land.js";
import { journeyList, placeList, placeTable } from "../map/lists.js";
import { marksLegend } from "../map/legend.js";
import { holds, unfold } from "../map/outlines.js";
import { pictureButtons } from "../pictures.js";
import { whenResized } from "../resize.js";
import { said } from "../scene/card.js";
import { bounds, dayFields } from "../scene/day-fields.js";
import { dayOf, isoDay, range } from "../scene/days.js";
import { about, choose, filterBar, list, others, progressNote, shared, showChosen, titlesOf } from "../scene/filters.js";
import { strip } from "../scene/strip.js";
import { commitmentOf } from "../factuality.js";
import { afterAMoment, again, change, href, replace, stepOnce } from "../state.js";
import { views } from "../strings-views.js";
import { spans } from "../timeline/spans.js";

const PAUSE = 140;
const FINE = 4;
/** How many places are listed at first, alone and below a journey. */
const PLACES = 40;
const PLACES_BELOW = 12;

/** Somebody with journeys, and how many legs. @param {{label: string, chosen: number, legs: number, apart: number}} traveller */
const called = ({ label, chosen, legs, apart }) => `${label} (${views.map.legs(chosen, legs)}${apart === 0 ? "" : views.map.andApart(apart)})`;

/** The same of each, with the text that tells of them where others are called alike. @param {any[]} travellers @param {Record<string, string>} documents  titles by id @returns {Map<string, string>} by IRI */
function toldApart(travellers, documents) {
  const alike = Map.groupBy(travellers, ({ label }) => label);
  return new Map(travellers.map((each) => [each.iri, alike.get(each.label)?.length === 1 ? called(each) : `${called(each)}, ${views.map.toldIn(documents[each.document] ?? each.document)}`]));
}

/** The outlines, unfolded once. @type {Map<boolean, Promise<any[]>>} */
const world = new Map();

/** @param {typeof import("../api.js")} api @param {boolean} fine */
function outlines(api, fine) {
  const made = world.get(fine) ?? api.outlines(fine).then(unfold);
  world.set(fine, made);
  made.catch(() => world.delete(fine));
  return made;
}

export const rehearsal = { page: "map", params: {}, query: {} };

/** The ground, before anybody asks for it. @param {typeof import("../api.js")} api */
export async function prepare(api) {
  const [countries, library] = await Promise.all([outlines(api, false), d3()]);
  landOf(library, countries);
}

/** @param {import("../state.js").State} state @param {typeof import("../api.js")} api */
export async function load({ query }, api) {
  const [chart, countries, library] = await Promise.all([api.map(shared(query)), outlines(api, false), d3()]);
  return { chart, countries, d3: library, fine: () => outlines(api, true), ask: (days) => api.map({ ...shared(query), ...days }),
    at: (place, days) => api.events({ ...shared(query), ...days, place, limit: "60", lanes: "none", bins: "1" }) };
}

/** @param {HTMLElement} container @param {any} data @param {import("../state.js").State} state */
export function render(container, data, state) {
  const { query } = state;
  let { chart } = data;
  let { from, to } = bounds(query);
  let chosen = query.focus ?? query.place ?? "";
  let turn = 0;
  const moved = afterAMoment(PAUSE);
  const days = () => ({ from, to });
  const note = element("p.counts", { role: "status" });
  const canvas = element("div.canvas.map");
  const nowhere = element("p.nowhere", { hidden: "" });
  const panel = element("aside.panel", { "aria-live": "polite" });
  const asked = () => ({ ...query, from, to, at: map.where(), focus: panel.querySelector(".card.place") === null ? "" : chosen });
  const keep = () => replace("map", {}, asked());
  const keepDays = stepOnce();

  const map = drawMap(data.d3, canvas, { countries: data.countries, fine: data.fine, threshold: FINE, at: query.at ?? "", onMove: () => keep(), onChoose: (site) => { open(site); keep(); } });
  const overview = strip({ histogram: chart.histogram, from: dayOf(from), to: dayOf(to), onChange: (begin, end, done) => {
    [from, to] = begin === undefined || end === undefined ? ["", ""] : [isoDay(begin), isoDay(end)];
    written.show(from, to);
    showChosen(filters, { ...state, query: { ...query, from, to } }, chart.names);
    moved.keep(async () => {
      keepDays("map", {}, asked());
      const mine = ++turn;
      const next = await data.ask(days()).catch(() => undefined);
      if (mine === turn && next !== undefined) {
        chart = next;
        paint();
      }
    }, done ? 0 : PAUSE);
  } });

  const written = dayFields({ from, to, onChange: (first, last) => change("map", () => ({ from: first, to: last })) });
  const paint = () => {
    const placed = chart.places.filter((site) => site.point.length === 2);
    note.textContent = `${views.map.summary(chart.events, chart.eventsInAll, chart.places.length + chart.leftOff, chart.places.length - placed.length)}${from === "" && to === "" ? "" : ` · ${range(dayOf(from) ?? dayOf(chart.extent.from) ?? 0, dayOf(to) ?? dayOf(chart.extent.to) ?? 0)}`}`;
    toldApart(chart.travellers, chart.documents).forEach((words, iri) => { const option = journey.querySelector(`option[value="${CSS.escape(iri)}"]`); if (option !== null) { option.textContent = words; } });
    // An empty world would say that nothing happened anywhere.
    const isNowhere = placed.length === 0 && chart.progress.read >= chart.progress.documents;
    nowhere.hidden = !isNowhere;
    nowhere.textContent = chart.places.length === 0 ? views.map.noPlaces : views.map.nowhere;
    [map.drawing, zooming, keeping].forEach((each) => each.toggleAttribute("hidden", isNowhere));
    map.show({ sites: placed, journeys: chart.journeys, chosen, tinted: data.countries.filter((country) => placed.some((site) => site.type === "Country" && holds(country, site.point))) });
    panel.replaceChildren(...(chart.journeys.length === 0 ? [] : chart.journeys.map((journey) => journeyList(journey, chart.names, new Set(placed.map(({ iri }) => iri)), (leg) => map.point(leg)))), placeList(chart.places, (site) => { map.centre(site); open(site); keep(); }, (site) => map.light(site), chart.journeys.length === 0 ? PLACES : PLACES_BELOW));
  };
  const open = async (site, byHand = true) => {
    chosen = site.iri;
    map.light(site);
    const card = element("section.card.place", { "aria-label": views.map.events }, element("h2", {}, element("a", { href: href("thing", {}, { iri: site.iri }) }, site.label)), element("p.kind", {}, [site.type, site.within === "" ? "" : `${views.map.within} ${site.within}`].filter((each) => each !== "").join(" ")));
    const back = element("button.plain", { type: "button" }, views.map.places);
    back.addEventListener("click", () => { chosen = ""; map.light(undefined); paint(); keep(); });
    panel.replaceChildren(element("p", {}, back), card);
    const { events, undated, names } = await data.at(site.iri, days());
    card.append(...[...events, ...(from === "" && to === "" ? undated : [])].map((event) => element("div.told", {}, element("p.title", {}, element("b", {}, event.label), ` ${spans(event).map((span) => span.words)[0] ?? views.scene.undated}`),
      commitmentOf(event.factuality), ...event.sayings.slice(0, 1).map((saying) => said(saying, event.document, names)))));
    if (byHand) {
      card.querySelector("a")?.focus({ preventScroll: true });
    }
  };

  const button = (label, sign, act) => {
    const made = element("button.round", { type: "button", "aria-label": label, title: label }, sign);
    made.addEventListener("click", act);
    return made;
  };
  const travellers = [...toldApart(chart.travellers, chart.documents)];
  const actor = list(query.actor)[0] ?? "";
  const journey = travellers.length === 0 ? element("span.quiet", {}, views.map.noJourneys) : choose(views.map.choose, "–", travellers, travellers.some(([iri]) => iri === actor) ? actor : "", (value) => change("map", () => ({ actor: value, at: "" })));
  const marks = marksLegend();
  const zooming = element("span.tools", {}, button(views.map.zoomOut, "−", () => map.zoom(0.5)), button(views.map.zoomIn, "+", () => map.zoom(2)), button(views.map.reset, "⤢", () => map.reset()));
  const keeping = pictureButtons("map", () => map.drawing, () => about(views.map.title, [note.textContent ?? ""], { ...query, from, to }, chart, [...filters.querySelectorAll(".legend"), marks], titlesOf(chart.documents, list(query.document))));
  const progress = progressNote(chart.progress, again);
  const filters = filterBar({ state: { ...state, query: { ...query, from, to } }, names: chart.names, documents: chart.documents, tools: [written.box], steady: true, kind: "person,organization,group,actor,place" });
  container.append(element("div.page.full.picture", {}, element("div.head", {}, element("h1", {}, views.map.title), note), ...progress.note,
    filters,
    element("div.workbench", {}, element("div.tools.zoom", {}, zooming, journey), element("div.tools.onward", {}, keeping, others("map", () => ({ ...query, from, to })))),
    element("div.beside", {}, element("div", {}, canvas, overview.box, marks, element("p.quiet.small", {}, views.map.source)), panel),
    ...(chart.places.length === 0 ? [empty(views.scene.none)] : []), placeTable(() => chart)));
  // What asks how wide the page is goes first, and the drawing is put into the page when it is whole: a browser lays out all that is new whenever it is asked.
  const resized = whenResized(canvas, () => { map.resize(); overview.redraw(); });
  map.start();
  overview.redraw();
  paint();
  map.fit();
  canvas.append(map.drawing, nowhere);
  chart.places.filter((site) => site.iri === query.focus).forEach((site) => open(site, false));
  return () => { progress.stop(); moved.stop(); resized.disconnect(); turn++; };
}
