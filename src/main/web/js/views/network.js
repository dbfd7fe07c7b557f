// @ts-check
/** Who has to do with whom, and through what. */
import { ahead } from "../ahead.js";
import { element, empty } from "../elements.js";
import { pictureButtons } from "../pictures.js";
import { whenIdle } from "../idle.js";
import { whenResized } from "../resize.js";
import { d3 } from "../libraries.js";
import { drawNetwork } from "../network/drawing.js";
import { around } from "../network/graph.js";
import { FIRST, heardWords, knotCard, knotList, edgeTable, wayList } from "../network/lists.js";
import { upright } from "../network/layout.js";
import { legendOfKinds, sureKnot } from "../network/legend.js";
import { bounds, dayFields } from "../scene/day-fields.js";
import { about, choose, filterBar, list, others, progressNote, shared, titlesOf } from "../scene/filters.js";
import { afterAMoment, again, change as changeIn, go, replace } from "../state.js";
import { strings } from "../strings.js";
import { views } from "../strings-views.js";

/** Of how many things, those with most lines, the words are fetched before anybody points at them. */
const FORESEEN = 24;
/** How long that waits after a reader did something, and how long until it looks again, in milliseconds. */
const QUIET = 1500;
const LATER = 120;
const KINDS = ["event", "person", "organization", "group", "place"];
const USUAL = ["event", "person", "organization", "group"];

const centres = (query) => [...new Set(list(query.node === undefined || query.node === "" ? query.actor : query.node))];
const kindsOf = (query) => (list(query.kind).length === 0 ? USUAL : list(query.kind));
const asked = (query) => ({ ...shared(query), actor: "", node: centres(query).join(" "), relation: query.relation, kind: kindsOf(query).join(" "), start: query.start, goal: query.goal, limit: query.limit ?? "" });

export const rehearsal = { page: "network", params: {}, query: {} };

/** @param {import("../state.js").State} state @param {typeof import("../api.js")} api */
export async function load({ query }, api) {
  const [network, library] = await Promise.all([api.network(asked(query)), d3()]);
  return { network, d3: library, event: (iri) => api.events({ event: iri, limit: "1", lanes: "none", bins: "1" }), voices: (iri, others) => api.networkVoices({ ...shared(query), actor: "", relation: query.relation, iri, other: others.join(" ") }) };
}

/** @param {HTMLElement} container @param {any} data @param {import("../state.js").State} state */
export function render(container, { network, d3: library, event, voices }, state) {
  const { query } = state;
  const { edges, paths } = network;
  const nodes = network.nodes.length > 0 && window.innerWidth < window.innerHeight ? upright(network.nodes) : network.nodes;
  const known = new Map(nodes.map((node) => [node.iri, node]));
  const names = Object.fromEntries(known);
  const asking = centres(query);
  const panel = element("aside.panel", { "aria-live": "polite" });
  const canvas = element("div.canvas.web", { "data-stop": "" });
  let turn = 0;
  let shown = true;
  const left = new AbortController();
  let focus = query.focus ?? "";
  const looked = afterAMoment();
  /** Where the picture is, once somebody has moved it. */
  let at = query.at ?? "";
  const keep = () => replace("network", {}, { ...query, actor: "", node: asking.join(" "), at, focus });

  const change = (values) => changeIn("network", (now) => ({ actor: "", node: centres(now).join(" "), at: drawn.where(), ...values(now) }));
  const expand = (iri) => (asking.includes(iri) ? undefined : change((now) => ({ node: [...new Set([...centres(now), iri])].join(" "), focus: iri })));
  const leave = (iri) => change((now) => ({ node: centres(now).filter((each) => each !== iri).join(" "), focus: "", at: "" }));
  /** @type {Map<string, any[]> | undefined} */
  let near;
  const linesOf = (iri) => (near ??= around(edges)).get(iri) ?? [];
  const hear = (iri) => voices(iri, linesOf(iri).slice(0, FIRST).map((edge) => (edge.subject === iri ? edge.object : edge.subject)));
  let quiet = 0;
  /** One after the other, while nobody waits: whoever does something goes before. @param {any[]} ahead */
  const foresee = ([next, ...ahead]) => {
    if (next === undefined || !shown) {
      return;
    }
    if (performance.now() < quiet || canvas.querySelector("[aria-busy]") !== null) {
      window.setTimeout(() => foresee([next, ...ahead]), LATER);
    } else {
      whenIdle(() => shown && hear(next.iri).then(() => foresee(ahead), () => undefined));
    }
  };
  ["pointerover", "click", "wheel", "keydown"].forEach((kind) => container.addEventListener(kind, () => { quiet = performance.now() + QUIET; }, { capture: true, passive: true, signal: left.signal }));
  const tell = async (iri) => {
    const mine = ++turn;
    focus = iri;
    looked.keep(keep);
    const node = known.get(iri);
    const own = linesOf(iri);
    const coming = node.kind === "event" ? event(iri) : hear(iri);
    const show = (happening) => {
      const card = knotCard({ node, edges: own, names, happening, expanded: asking.includes(iri), onExpand: () => expand(iri), onLeave: () => leave(iri) });
      panel.replaceChildren(...(paths.length > 0 ? [ways()] : []), card);
      return card;
    };
    const card = show(undefined);
    if (node.kind === "event") {
      const found = await coming.catch(() => undefined);
      if (mine === turn && found !== undefined) {
        show([...found.events, ...found.undated].map((each) => ({ each, names: found.names, documents: found.documents }))[0]);
      }
      return;
    }
    const heard = await coming.catch(() => undefined);
    if (mine === turn && heard !== undefined) {
      card.append(...heardWords(heard));
    }
  };
  const drawn = drawNetwork(library, canvas, { nodes, edges, paths, asking, at: query.at ?? "", onChoose: tell, onExpand: expand, onMove: () => { at = drawn.where(); keep(); } });
  const ways = () => wayList(paths, known, edges, (iri) => { drawn.light(iri); tell(iri); });
  const button = (label, sign, act) => {
    const made = element("button.round", { type: "button", "aria-label": label, title: label }, sign);
    made.addEventListener("click", act);
    return made;
  };

  const relations = Object.entries(network.relations).sort(([, a], [, b]) => b - a).map(([name, count]) => /** @type {[string, string]} */ ([name, `${strings.verbs[name] ?? name} (${count})`]));
  const kindsLegend = legendOfKinds(KINDS, kindsOf(query), (kind, on) => change((now) => ({ kind: KINDS.filter((each) => (each === kind ? on : kindsOf(now).includes(each))).join(" ") })));
  const progress = progressNote(network.progress, again);
  const between = paths.length === 0 ? [] : [`${views.network.paths}: ${names[query.start]?.label ?? ""} – ${names[query.goal]?.label ?? ""}`];
  const restart = element("button", { type: "button" }, views.network.restart);
  restart.addEventListener("click", () => go("network", {}, {}));
  const filters = filterBar({ drawn: sureKnot, state: { ...state, query: { ...query, actor: "" } }, names, documents: network.documents, prompt: views.network.add, onChoice: (choice) => (choice.page === "thing" ? expand(choice.iri) : go(choice.page, choice.params, choice.query)),
      tools: [choose(views.network.relation, views.network.allRelations, relations, query.relation ?? "", (value) => change(() => ({ relation: value }))), dayFields({ ...bounds(query), onChange: (from, to) => change(() => ({ from, to })) }).box],
      below: [pathForm(query, names, change), kindsLegend] });
  container.append(element("div.page.full.picture", {},
    element("div.head", {}, element("h1", {}, views.network.title), element("p.counts", { role: "status" }, views.network.summary(nodes.length, edges.length))), ...progress.note,
    filters,
    element("div.workbench", {}, element("div.tools.zoom", {}, button(views.map.zoomOut, "−", () => drawn.zoom(1 / 1.5)), button(views.map.zoomIn, "+", () => drawn.zoom(1.5)), button(views.map.reset, "⤢", () => drawn.reset()), ...(asking.length > 0 || paths.length > 0 ? [restart] : [])),
      element("div.tools.onward", {}, pictureButtons("network", () => drawn.drawing, () => about(views.network.title, [views.network.summary(nodes.length, edges.length), ...between], { ...query, actor: asking.join(" ") }, { names, documents: network.documents }, [...filters.querySelectorAll(".legend")], titlesOf(network.documents, nodes.map(({ document }) => document)))), others("network", () => ({ ...query, actor: asking.join(" ") })))),
    ...(nodes.length === 0 ? [empty(views.scene.none)] : [element("div.beside", {}, canvas, panel), knotList(nodes, (iri) => { drawn.light(iri); tell(iri); }), edgeTable(edges, names)])));
  if (nodes.length === 0) {
    return () => { progress.stop(); left.abort(); };
  }
  drawn.start();
  panel.append(...(query.start && query.goal ? [paths.length === 0 ? element("p.status", {}, views.network.noPath) : ways()] : []), element("p.hint", {}, asking.length === 0 && !(query.start && query.goal) ? views.network.overview : views.scene.hint), element("p.hint", {}, views.network.keys));
  if (query.focus && known.has(query.focus)) {
    drawn.light(query.focus);
    tell(query.focus);
  }
  foresee(nodes.filter((node) => node.kind !== "event").sort((one, other) => other.lines - one.lines).slice(0, FORESEEN));
  const resized = whenResized(canvas, () => drawn.resize());
  return () => { progress.stop(); looked.stop(); resized.disconnect(); drawn.stop(); turn++; shown = false; left.abort(); };
}

function pathForm(query, names, change) {
  const field = (label, id, iri) => ahead({ label, id, value: iri === undefined || iri === "" ? "" : names[iri]?.label ?? "", placeholder: views.scene.actor });
  const from = field(views.network.pathFrom, "way-from", query.start);
  const to = field(views.network.pathTo, "way-to", query.goal);
  if (query.start) {
    from.input.dataset.iri = query.start;
  }
  if (query.goal) {
    to.input.dataset.iri = query.goal;
  }
  const clear = element("button.plain", { type: "button" }, views.network.clearPaths);
  clear.addEventListener("click", () => change(() => ({ start: "", goal: "", at: "" })));
  const form = element("form.ways-form", { "aria-label": views.network.paths }, element("span.quiet", {}, views.network.paths), from.box, to.box, element("button", { type: "submit" }, views.network.find), ...(query.start && query.goal ? [clear] : []));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (await from.settle() && await to.settle()) {
      change(() => ({ start: from.input.dataset.iri, goal: to.input.dataset.iri, node: "", focus: "", at: "" }));
    }
  });
  return form;
}
