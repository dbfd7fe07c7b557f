// @ts-check
import * as api from "../api.js";
import { asks } from "../asking.js";
import { element } from "../elements.js";
import { decisions } from "../decisions.js";
import { commitment, isFactual, meaning } from "../factuality.js";
import { legend } from "../legend.js";
import { pages } from "../pages.js";
import { bySource } from "../accounts.js";
import { chip, said } from "../said.js";
import { href, replace } from "../state.js";
import { groups, isBound, isOrder, isType, isWorkedOut, repeated } from "../statements.js";
import { sectionLinks } from "../stops.js";
import { strings } from "../strings.js";
import { events } from "../thing/events.js";
import { naming } from "../thing/naming.js";
import { arranged, bySources } from "../thing/sources.js";
import { unknown } from "../unknown.js";

const words = strings.thing;
/** Events that are shown at first, and that each further page has. */
const FIRST = 20;
/** Relations and documents that are shown at first. */
const FIRST_RELATIONS = 12;
const FIRST_DOCUMENTS = 12;
/** How the address asks for one source after the other. */
const SOURCE = "source";
/** Relations that are shown at most; the statements by source hold them all. */
const MOST = 200;
/** How many sources are named where they are counted. */
const NAMED = 3;
/** Of how many statements on a page is not made in one frame. */
const MUCH = 150;

/** @param {import("../state.js").State} state @param {typeof import("../api.js")} server */
export const load = (state, server) => server.thing({ iri: state.query.iri ?? "", limit: String(state.query.by === SOURCE ? MOST : FIRST), relations: String(state.query.by === SOURCE ? MOST : FIRST_RELATIONS) });

/** @param {any} view */
export const title = (view) => view.thing.label;

/** A person, an organization, a place or an event. @param {HTMLElement} container @param {any} view @param {import("../state.js").State} state */
export function render(container, view, state) {
  const { thing } = view;
  const isEvent = thing.kind === "event";
  const present = new Set([...view.relations, ...view.events].map((each) => commitment(each.factuality)));
  const { columns, stop } = inFrames(view, isEvent, state);
  container.append(element("div.page.wide.thing", {},
    element(`header.identity.${thing.kind}`, {}, element("p.kind", {}, [strings.kinds[thing.kind] ?? "", view.type].filter((part, i, all) => part !== "" && part.toLowerCase() !== all[i - 1]?.toLowerCase()).join(" · ")),
      element("h1", {}, thing.label), ...sectionLinks(words.onThisPage, parts(view, isEvent, state)), ...naming(view),
      element("p.counts", {}, `${strings.counts.statements(view.about.all)} · ${strings.counts.documents(view.documentCount)}${view.about.looked < view.about.all ? ` · ${words.looked(view.about.looked, view.about.all)}` : ""}`),
      element("p.tools", {}, ...onward(view, isEvent), ...view.links.map((iri) => element("span.counts", {}, `${iri.includes("geonames") ? words.geonames : words.catalogue} `, element("code", {}, iri)))),
      ...(isEvent ? doubts(view.relations) : []), legend({ present: isEvent && present.size > 0 ? [...present] : [...present, "factual"] })),
    columns));
  return stop;
}

/** Which sections the page has, in their order. @param {any} view @param {boolean} isEvent @param {import("../state.js").State} state @returns {[string, string][]} */
function parts(view, isEvent, state) {
  const together = isEvent || state.query.by !== SOURCE;
  const all = /** @type {[string, string, boolean][]} */ ([["relations", isEvent ? words.told : words.relations, together && view.relations.length > 0], ["order", words.order, together && view.relations.some(isOrder)],
    ["events", words.events, together && view.eventCount > 0], ["about", words.about, !isEvent], ["by", words.by(view.thing.label), view.by > 0], ["documents", words.documents, view.documents.length > 0], ["neighbours", words.neighbours, view.neighbours.length > 0]]);
  return all.filter(([, , shown]) => shown).map(([name, label]) => [name, label]);
}

/** That an event is not told as having happened, or not by all. @param {any[]} relations */
function doubts(relations) {
  const told = relations.filter(isType).map((statement) => statement.factuality);
  const [sure, unsure] = [told.some(isFactual), [...new Set(told.filter((each) => !isFactual(each)).map(meaning))]];
  return unsure.length === 0 ? [] : [element("p.warning", {}, sure ? words.notAll(unsure.join(", ")) : strings.reader.notHappened(unsure.join(", ")))];
}

/** The sections; of a thing of which much is told the first comes at once, and the others in the frame after the one that shows it.
 *  @param {any} view @param {boolean} isEvent @param {import("../state.js").State} state @returns {{columns: HTMLElement, stop: () => void}} */
function inFrames(view, isEvent, state) {
  const makers = isEvent ? sections(view, isEvent, state) : [() => arranged(view, state.query.by === SOURCE), ...(state.query.by === SOURCE ? [() => bySources(view), ...statementsOf(view, isEvent, state)] : sections(view, isEvent, state))];
  const main = element("div", {}, ...makers.slice(0, isEvent ? 1 : 2).flatMap((make) => make()));
  const columns = element("div.columns", {}, main);
  const rest = () => {
    main.append(...makers.slice(isEvent ? 1 : 2).flatMap((make) => make()));
    columns.append(element("aside", {}, ...documents(view.documents), ...neighbours(view.neighbours), ...notTold(view)));
    columns.removeAttribute("aria-busy");
  };
  if (view.about.all < MUCH) {
    rest();
    return { columns, stop: () => {} };
  }
  columns.setAttribute("aria-busy", "true");
  let frame = requestAnimationFrame(() => { frame = requestAnimationFrame(rest); });
  return { columns, stop: () => cancelAnimationFrame(frame) };
}

/** One voice has nothing to be compared with. */
function onward({ thing, voices }, isEvent) {
  const links = isEvent ? [...(voices > 1 ? [["claims", words.accounts, { event: thing.iri }]] : []), ["timeline", words.timeline, { focus: thing.iri }], ["network", words.network, { node: thing.iri }],
    ["query", words.preceding, { event: thing.iri, document: thing.iri.replace(/#.*/, "") }, { name: "timeline/preceding" }]] : [["timeline", words.timeline, { actor: thing.iri }], ["map", words.map, { actor: thing.iri }], ["network", words.network, { node: thing.iri }], ["claims", words.claims, { about: thing.iri }]];
  return links.filter(([page]) => pages[String(page)] !== undefined).map(([page, label, query, params = {}]) => element("a", { href: href(String(page), /** @type {any} */ (params), /** @type {any} */ (query)) }, String(label)));
}

/** What makes each. @returns {(() => HTMLElement[])[]} */
function sections(view, isEvent, state) {
  const { thing: { iri } } = view;
  const shown = (statements) => groups(statements).map((group) => said(group, { about: iri }));
  const order = view.relations.filter(isOrder);
  return [
    ...(view.relations.length > 0 ? [() => [relations(view, isEvent)]] : []),
    ...(order.length > 0 ? [() => [element("details.later", { "data-section": "order" }, element("summary", {}, element("h2", {}, words.order), element("span.counts", {}, strings.counts.statements(order.length))), ...shown(order))]] : []),
    ...(view.eventCount > 0 ? [() => [events(view)]] : []),
    ...(view.relations.length + view.eventCount === 0 ? [() => [element("p.status", {}, words.noRelations)]] : []),
    ...statementsOf(view, isEvent, state),
  ];
}

/** All statements about it and by it, as they stand in the texts, and what people decided. @returns {(() => HTMLElement[])[]} */
function statementsOf(view, isEvent, state) {
  const { thing: { iri } } = view;
  return [
    ...(isEvent ? [] : [() => [later(iri, "about", words.about, view.about.all, state)]]),
    ...(view.by > 0 ? [() => [later(iri, "by", words.by(view.thing.label), view.by, state)]] : []),
    () => decisions(view.decisions, iri),
  ];
}

/** What it has to do with others, page by page. */
function relations(view, isEvent) {
  const list = element("div");
  const more = element("button", { type: "button" }, strings.more);
  const count = element("span.counts");
  let asked = false;
  const draw = (all) => {
    const told = repeated(all.filter((statement) => !isBound(statement) && !isOrder(statement)));
    const again = new Map(told.map((each) => [each.first, each.again]));
    list.replaceChildren(...groups(told.map(({ first }) => first)).flatMap((group) => {
      // What the same words say from the other end is no second time.
      const rest = group.flatMap((statement) => (again.get(statement) ?? []).filter((other) => other.begin !== statement.begin || other.document.id !== statement.document.id || other.source.iri !== statement.source.iri));
      return [said(group, { about: view.thing.iri }), ...(rest.length === 0 ? [] : [saidAgain(rest, view.thing.iri)])];
    }));
    const left = view.relationCount - different(told.flatMap(({ first, again: others }) => [first, ...others]));
    more.hidden = left <= 0 || asked;
    count.textContent = left > 0 ? strings.shown(told.length, told.length + left) : "";
  };
  asks(more, async () => {
    const { relations: rest } = await api.thing({ iri: view.thing.iri, relations: String(MOST), limit: "1" });
    asked = true;
    draw(rest);
  });
  draw(view.relations);
  return element("section", { "data-section": "relations" }, element("h2", {}, isEvent ? words.told : words.relations), list, element("p.more", {}, more, " ", count));
}

/** How many triples some statements are about. */
const different = (statements) => new Set(statements.map(({ subject, property, object }) => JSON.stringify([subject.iri, property.iri, object.iri ?? [object.label, object.datatype]]))).size;

/** The same in other words or by others: how often and by whom, to be opened. */
function saidAgain(statements, about) {
  const sources = [...new Map(statements.map(({ source }) => [source.iri, source.label])).values()];
  const names = sources.length > NAMED ? strings.counts.sources(sources.length) : sources.join(", ");
  return element("details.again", {}, element("summary", {}, words.again(statements.length, names)), ...groups(statements).map((group) => said(group, { about })));
}

/** Statements by source, fetched when they are opened. */
function later(iri, as, heading, number, state) {
  const list = element("div.voices");
  const more = element("button", { type: "button" }, strings.more);
  const count = element("span.counts");
  const all = element("span.counts", {}, strings.counts.statements(number));
  let shown = [];
  const next = async () => {
    const page = await api.statements({ iri, as, offset: String(shown.length), limit: "100" });
    shown = [...shown, ...page.statements];
    all.textContent = strings.counts.statements(as === "by" ? page.total : number);
    const workedOut = shown.filter(isWorkedOut);
    list.replaceChildren(...[...bySource(shown.filter((statement) => !isWorkedOut(statement)))].map(([source, statements]) => voice(iri, as, source, statements)),
      ...(workedOut.length === 0 ? [] : [element("section.voice-group", {}, element("h3", {}, words.workedOut), ...groups(workedOut).map((group) => said(group, { about: iri })))]));
    count.textContent = [strings.shown(shown.length, page.total), ...(page.naming > 0 ? [as === "by" ? words.unspoken(page.naming) : words.naming(page.naming)] : [])].join(" · ");
    more.hidden = shown.length >= page.total;
  };
  asks(more, next);
  const open = new Set((state.query.show ?? "").split(" "));
  const details = element("details.later", { "data-as": as, "data-section": as, ...(open.has(as) ? { open: "" } : {}) }, element("summary", {}, element("h2", {}, heading), all), list, element("p.more", {}, more, " ", count));
  details.addEventListener("toggle", () => {
    const isOpen = /** @type {HTMLDetailsElement} */ (details).open;
    if (isOpen && shown.length === 0) {
      more.click();
    }
    if (isOpen !== open.has(as)) {
      open[isOpen ? "add" : "delete"](as);
      replace("thing", {}, { iri, by: state.query.by, show: [...document.querySelectorAll("details.later[open][data-as]")].map((each) => each.getAttribute("data-as")).join(" ") });
    }
  });
  return details;
}

function voice(iri, as, source, statements) {
  const spoken = groups(statements).map((group) => said(group, { about: iri, voice: group[0].relays.length > 0 }));
  return as === "by" ? element("div", {}, ...spoken) : element("section.voice-group", {}, element("h3", {}, chip(statements[0].source), ` ${strings.voice.says}`), ...spoken);
}

/** @returns {HTMLElement[]} */
function documents(all) {
  if (all.length === 0) {
    return [];
  }
  const entry = (each) => element("li", {}, element("a", { href: href("document", { id: each.id }) }, each.title), element("p.counts", {}, strings.counts.statements(each.statements)));
  const list = element("ul.plain", {}, ...all.slice(0, FIRST_DOCUMENTS).map(entry));
  const more = element("button", { type: "button" }, strings.more);
  more.addEventListener("click", () => {
    const rest = all.slice(FIRST_DOCUMENTS).map(entry);
    list.append(...rest);
    more.parentElement?.remove();
    rest[0].querySelector("a")?.focus();
  });
  return [element("section", { "data-section": "documents" }, element("h2", {}, words.documents), list, ...(all.length > FIRST_DOCUMENTS ? [element("p.more", {}, more, " ", element("span.counts", {}, strings.shown(FIRST_DOCUMENTS, all.length)))] : []))];
}

/** What one would ask next. Of a thing that so much is said about that not all was looked at, nobody can tell. */
function notTold({ thing, told, about }) {
  const open = about.looked < about.all ? [] : unknown(thing.kind, told);
  return open.length === 0 ? [] : [element("section.not-told", {}, element("h2", {}, strings.unknown.title), element("p.counts", {}, strings.unknown.lead), element("p", {}, `${open.join(", ")}.`))];
}

/** @returns {HTMLElement[]} */
const neighbours = (all) => (all.length === 0 ? [] : [element("section", { "data-section": "neighbours" }, element("h2", {}, words.neighbours), element("p.chips", {}, ...all.flatMap((each) => [chip(each.thing), " "])))]);
