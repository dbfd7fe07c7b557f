// @ts-check
/** When things were said to happen: each time as exact or as vague as it was told. */
import { element, empty } from "../elements.js";
import { pictureButtons } from "../pictures.js";
import { eventCard, thing, told, words } from "../scene/card.js";
import { bounds, dayFields } from "../scene/day-fields.js";
import { dayOf, isoDay, range } from "../scene/days.js";
import { about, choose, filterBar, others, progressNote, shared, showChosen } from "../scene/filters.js";
import { strip } from "../scene/strip.js";
import { whenResized } from "../resize.js";
import { eventTable } from "../scene/tables.js";
import { afterAMoment, again, change, follow, replace, stepOnce } from "../state.js";
import { strings } from "../strings.js";
import { views } from "../strings-views.js";
import { bands } from "../timeline/bands.js";
import { dayAt as dayWithin, draw } from "../timeline/drawing.js";
import { sureMarks, timesLegend } from "../timeline/legend.js";
import { ordersOf } from "../timeline/order.js";
import { contradict, meets, spans } from "../timeline/spans.js";

const MOST = 250;
const UNDATED = 240;
const PAUSE = 140;
/** Of how many orders a card tells. */
const MOST_ORDERS = 6;
/** How many days are shown at least at first. */
const LEAST = 40;
const BY = { actor: views.timeline.byActor, document: views.timeline.byDocument, none: views.timeline.one };

const lanes = (query) => (query.lanes in BY ? query.lanes : (query.actor ?? "") === "" ? "document" : "actor");
const asked = (query, days) => ({ ...shared(query), from: days?.from ?? "", to: days?.to ?? "", lanes: lanes(query), limit: String(MOST), undated: String(UNDATED), sparse: "true" });

/** @param {import("../state.js").State} state @param {typeof import("../api.js")} api */
export async function load({ query }, api) {
  const all = await api.events(asked(query));
  const days = query.from || query.to ? bounds(query) : undefined;
  const part = all.counts.dated > all.events.length && days !== undefined ? await api.events(asked(query, days)) : undefined;
  const focused = query.focus === undefined || [...all.events, ...all.undated, ...all.near, ...(part?.events ?? [])].some((event) => event.iri === query.focus) ? undefined
    : await api.events({ event: query.focus, limit: "1", lanes: "none", bins: "1" });
  return { all, part, focused, ask: (from, to) => api.events(asked(query, { from, to })) };
}

/** @param {HTMLElement} container @param {any} data @param {import("../state.js").State} state */
export function render(container, { all, part, focused, ask }, state) {
  const { query } = state;
  const by = lanes(query);
  const extent = whole(all.extent);
  /** What is shown where no days are asked for. */
  const usual = framed({}, all.extent, extent);
  let frame = framed(query, all.extent, extent);
  let shown = part ?? all;
  let marks = [];
  let current = 0;
  /** What stands below the days, for what is shown and for this width. @type {{of: any, width: number, made: import("../timeline/bands.js").Bands} | undefined} */
  let below;
  /** @type {(mark: any) => void} */
  let say = () => {};
  let turn = 0;
  let { from, to } = bounds(query);
  let focus = query.focus ?? "";
  const looked = afterAMoment();
  const moved = afterAMoment(PAUSE);
  const keepDays = stepOnce();
  const kept = () => ({ ...query, from, to, focus });
  const complete = all.counts.dated <= all.events.length;

  const panel = element("aside.panel", { "aria-live": "polite" }, element("p.hint", {}, views.scene.hint), element("p.hint", {}, views.timeline.keys));
  const canvas = element("div.canvas", { "data-stop": "" });
  const note = element("p.counts", { role: "status" });
  const head = element("div.head", {}, element("h1", {}, views.timeline.title), note);
  const overview = strip({ histogram: all.histogram, from: frame[0], to: frame[1], onChange: (begin, end, done) => move(begin ?? extent[0], end ?? extent[1], done, false) });
  const written = dayFields({ from, to, onChange: (first, last) => move(dayOf(first) ?? extent[0], dayOf(last) ?? extent[1], true) });
  const button = (label, sign, act) => {
    const made = element("button.round", { type: "button", "aria-label": label, title: label }, sign);
    made.addEventListener("click", act);
    return made;
  };
  const tools = element("div.tools.zoom", {}, button(views.timeline.zoomOut, "−", () => zoom(2)), button(views.timeline.zoomIn, "+", () => zoom(0.5)),
    button(views.timeline.earlier, "←", () => pan(-0.5)), button(views.timeline.later, "→", () => pan(0.5)),
    choose(views.timeline.lanes, "", Object.entries(BY), by, (value) => change("timeline", () => ({ lanes: value }))));
  const onward = element("div.tools.onward", {}, pictureButtons("timeline", () => /** @type {SVGSVGElement} */ (canvas.querySelector("svg")),
    () => about(views.timeline.title, [note.textContent ?? ""], kept(), all, [...filters.querySelectorAll(".legend"), times], Object.values(all.documents))), others("timeline", kept));

  /** Shows other days. What they are is kept in the address. */
  const move = (begin, end, done, tell = true) => {
    // Whoever zooms twice finds the button where it was, though fewer words stand above it.
    head.style.minHeight = `${head.getBoundingClientRect().height}px`;
    frame = [begin, Math.max(begin, end)];
    const all0 = frame[0] <= extent[0] && frame[1] >= extent[1];
    [from, to] = frame[0] === usual[0] && frame[1] === usual[1] ? ["", ""] : all0 ? [isoDay(extent[0]), isoDay(extent[1])] : [isoDay(frame[0]), isoDay(frame[1])];
    if (tell) {
      overview.show(frame[0], frame[1]);
    }
    written.show(from, to);
    showChosen(filters, { ...state, query: kept() }, all.names);
    paint();
    moved.keep(async () => {
      keepDays("timeline", {}, kept());
      if (!complete) {
        const mine = ++turn;
        const next = await ask(from, to).catch(() => undefined);
        if (mine === turn && next !== undefined) {
          shown = next;
          paint();
        }
      }
    }, done ? 0 : PAUSE);
  };
  /** @param {boolean} done  false while the wheel still turns */
  const zoom = (factor, at = (frame[0] + frame[1] + 1) / 2, done = true) => {
    const length = Math.max(1, (frame[1] + 1 - frame[0]) * factor);
    const share = (at - frame[0]) / (frame[1] + 1 - frame[0]);
    const begin = Math.round(at - share * length);
    move(Math.max(begin, extent[0] - pad(extent)), Math.min(Math.round(begin + length) - 1, extent[1] + pad(extent)), done);
  };
  const pan = (share, done = true) => {
    const by0 = Math.round((frame[1] + 1 - frame[0]) * share);
    const bounded = Math.max(extent[0] - pad(extent) - frame[0], Math.min(by0, extent[1] + pad(extent) - frame[1]));
    move(frame[0] + bounded, frame[1] + bounded, done);
  };

  /** How many of the dated events may lie within what is shown. */
  const within = () => (complete ? all.events.filter((event) => meets(spans(event), frame)).length : shown.counts.dated);

  const paint = () => {
    const width = Math.max(320, canvas.clientWidth || 900);
    const scene = { ...shown, ordered: Math.min(shown.counts.ordered, UNDATED), by, from: frame[0], to: frame[1] + 1, width, gutter: gutterOf(width), counted: shown.counts.dated > shown.events.length, undatedCounts: shown.counts };
    if (below?.of !== shown || below.width !== width) {
      below = { of: shown, width, made: bands(scene) };
    }
    const made = draw({ ...scene, below: below.made });
    marks = made.marks;
    canvas.replaceChildren(made.drawing);
    say = made.say;
    note.textContent = `${views.timeline.summary({ ...all.counts, shown: within() })} · ${range(frame[0], frame[1])}${scene.counted ? ` · ${views.timeline.crowded(shown.counts.dated)}` : ""}`;
    marks.forEach(({ element: mark, event }, i) => {
      mark.dataset.at = String(i);
      mark.setAttribute("tabindex", "-1");
      mark.classList.toggle("chosen", event.iri === focus);
    });
    made.bins.forEach(({ element: lane, at, tell: name }) => {
      lane.addEventListener("pointermove", (event) => name(dayAt(/** @type {PointerEvent} */ (event).clientX)));
      lane.addEventListener("click", (event) => {
        const { from: begin, to: end } = at(dayAt(/** @type {PointerEvent} */ (event).clientX));
        move(Math.floor(begin) - Math.ceil(end - begin), Math.ceil(end + (end - begin)), true);
      });
    });
    current = Math.min(current, Math.max(0, marks.length - 1));
    (marks[current]?.element ?? made.bins[0]?.element)?.setAttribute("tabindex", "0");
  };
  const tell = (at) => {
    const { event, element: mark } = marks[at];
    marks[current]?.element.setAttribute("tabindex", "-1");
    canvas.querySelectorAll(".chosen").forEach((each) => each.classList.remove("chosen"));
    marks.filter((each) => each.event.iri === event.iri).forEach((each) => each.element.classList.add("chosen"));
    mark.setAttribute("tabindex", "0");
    current = at;
    say(marks[at]);
    focus = event.iri;
    looked.keep(() => replace("timeline", {}, kept()));
    const warnings = contradict(spans(event)) || event.contradicted ? [element("p.warning.alarm", {}, views.scene.contradiction)] : [];
    panel.replaceChildren(eventCard(event, shown.names, shown.documents, warnings, standing(event, [...shown.events, ...shown.near, ...shown.undated], shown.names)));
  };
  const over = (target) => Number(/** @type {Element} */ (target).closest?.("[data-at]")?.getAttribute("data-at") ?? -1);
  const open = (at) => {
    follow(told(marks[at].event));
  };

  // What is reached with keys may scroll the page below a mouse that rests: it points at nothing until it moves.
  let resting = false;
  const point = (event) => { const at = over(event.target); if (at >= 0 && !resting) { tell(at); } };
  canvas.addEventListener("pointerover", point);
  canvas.addEventListener("pointermove", (event) => {
    if (resting && (event.movementX !== 0 || event.movementY !== 0)) {
      resting = false;
      point(event);
    }
  });
  canvas.addEventListener("focusin", (event) => { const at = over(event.target); if (at >= 0) { resting = true; tell(at); } });
  canvas.addEventListener("click", (event) => { const at = over(event.target); if (at >= 0) { open(at); } });
  canvas.addEventListener("keydown", (event) => {
    const at = over(event.target);
    const to0 = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: marks.length - 1 }[event.key];
    if (event.key === "+" || event.key === "=" || event.key === "-") {
      zoom(event.key === "-" ? 2 : 0.5);
      /** @type {HTMLElement | null} */ (canvas.querySelector("[tabindex='0']"))?.focus();
    } else if (event.key === "Enter" && /** @type {Element} */ (event.target).closest(".bins") !== null) {
      zoom(0.5);
      /** @type {HTMLElement | null} */ (canvas.querySelector("[tabindex='0']"))?.focus();
    } else if (at >= 0 && event.key === "Enter") {
      open(at);
    } else if (at >= 0 && to0 !== undefined && marks[to0] !== undefined) {
      event.preventDefault();
      /** @type {any} */ (marks[to0].element).focus();
    }
  });
  const dayAt = (clientX) => {
    const box = canvas.getBoundingClientRect();
    return dayWithin({ gutter: gutterOf(box.width), width: box.width, from: frame[0], to: frame[1] + 1 }, clientX - box.left);
  };
  canvas.addEventListener("wheel", (event) => {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      zoom(Math.exp(event.deltaY * 0.003), dayAt(event.clientX), false);
    } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault();
      pan(event.deltaX / canvas.clientWidth, false);
    }
  }, { passive: false });
  canvas.addEventListener("dblclick", (event) => zoom(0.5, dayAt(event.clientX)));
  canvas.addEventListener("pointerdown", (event) => {
    if (over(event.target) >= 0 || /** @type {Element} */ (event.target).closest(".bins") !== null || event.button !== 0) {
      return;
    }
    const [begun, start] = [event.clientX, [...frame]];
    const perDay = (canvas.clientWidth - 180) / (frame[1] + 1 - frame[0]);
    const drag = (each) => {
      const by0 = Math.round((begun - each.clientX) / perDay);
      if (by0 !== 0) {
        const bounded = Math.max(extent[0] - pad(extent) - start[0], Math.min(by0, extent[1] + pad(extent) - start[1]));
        move(start[0] + bounded, start[1] + bounded, false);
      }
    };
    const end = () => { window.removeEventListener("pointermove", drag); window.removeEventListener("pointerup", end); };
    window.addEventListener("pointermove", drag);
    window.addEventListener("pointerup", end);
  });

  const filters = filterBar({ state: { ...state, query: { ...query, from, to } }, names: all.names, documents: all.documents, tools: [written.box], drawn: sureMarks, steady: true });
  const times = timesLegend();
  const progress = progressNote(all.progress, again);
  const nothing = all.counts.all === 0;
  container.append(element("div.page.full.picture", {},
    head, ...progress.note,
    filters,
    ...(nothing ? [empty(views.scene.none)] : [element("div.workbench", {}, tools, onward), overview.box, element("div.beside", {}, canvas, panel), times,
      eventTable(() => [...shown.events, ...shown.undated], all)])));
  if (nothing) {
    return progress.stop;
  }
  overview.redraw();
  paint();
  const chosen = marks.findIndex(({ event }) => event.iri === query.focus);
  if (chosen >= 0) {
    tell(chosen);
  } else if (focused !== undefined) {
    [...focused.events, ...focused.undated].slice(0, 1).forEach((event) => panel.replaceChildren(eventCard(event, focused.names, focused.documents)));
  }
  const resized = whenResized(canvas, () => { head.style.minHeight = ""; overview.redraw(); paint(); });
  return () => { progress.stop(); looked.stop(); moved.stop(); resized.disconnect(); turn++; };
}

/** What came before and after an event, each with what says so. */
function standing(event, all, names) {
  const orders = ordersOf(event, all);
  // An order read from its other end leads to an event that the answer's names need not hold, but that is drawn.
  const named = { ...Object.fromEntries(all.map((each) => [each.iri, { iri: each.iri, label: each.label, kind: "event" }])), ...names };
  return [...orders.slice(0, MOST_ORDERS).map((order) => element("li", {}, `${strings.verbs[order.relation] ?? order.relation} `, thing(order.iri, named), " ",
    order.begin < 0 ? element("span.quiet.basis", {}, `(${strings.bases[order.basis]})`) : element("a.quiet.basis", { href: words(order.document, order.begin, order.end), title: views.scene.readWords }, `(${strings.bases[order.basis]})`))),
  ...(orders.length > MOST_ORDERS ? [element("li.quiet", {}, views.timeline.also(orders.length - MOST_ORDERS))] : [])];
}

const gutterOf = (width) => (width > 620 ? 172 : 96);

const pad = (extent) => Math.round((extent[1] - extent[0]) * 0.02) + 1;

/** All days; where there are few, some before and after them, so that a day is a mark and does not fill the picture. */
function whole(extent) {
  const [first, last] = [dayOf(extent.from) ?? 0, dayOf(extent.to) ?? 0];
  const around = Math.max(0, Math.ceil((LEAST - (last - first)) / 2));
  return [first - around, last + around];
}

/** What is shown first: what the address says, else where nearly all events are. */
function framed(query, extent, [first, last]) {
  const days = bounds(query);
  const [from, to] = [dayOf(days.from), dayOf(days.to)];
  if (from !== undefined || to !== undefined) {
    return [from ?? first, to ?? last];
  }
  const [a, b] = [dayOf(extent.coreFrom) ?? first, dayOf(extent.coreTo) ?? last];
  const room = Math.max(30, Math.round((b - a) * 0.06));
  return last - first > 3 * (b - a + 2 * room) ? [Math.max(first, a - room), Math.min(last, b + room)] : [first, last];
}
