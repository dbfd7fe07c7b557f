// @ts-check
/** The only module that touches the address: each view, with all that was chosen in it, is a link. What was asked for last always wins. */
import { href, parse } from "./addresses.js";
import { leaveAt } from "./left-at.js";

export { href, parse, print } from "./addresses.js";

/** @typedef {import("./addresses.js").State} State */

/** The address that was read last, and what it asks for: several ask while a view is made. */
let read = { hash: "", state: parse("") };

/** @returns {State} */
export function current() {
  const { hash } = window.location;
  if (hash !== read.hash) {
    read = { hash, state: parse(hash) };
  }
  return read.state;
}

/** Shows another view. @param {string} page @param {Record<string, string | undefined>} [params] @param {Record<string, string | undefined>} [query] */
export function go(page, params, query) {
  window.location.hash = href(page, params, query);
}

/** A link that can be sent. @param {string} address  as {@link href} gives it */
export const absolute = (address) => `${window.location.origin}/${address}`;

/** Goes where a link leads. @param {string} address  as {@link href} gives it */
export function follow(address) {
  window.location.hash = address;
}

/** Whether the next view is the one that is shown, with something chosen in it: its reader stays where they are. */
let choosing = false;

/** Shows the same view with something else chosen. It goes on from what the address asks for by now, which may be more than is shown yet: who switches off two things quickly has both off.
 *  @param {string} page @param {(query: Record<string, string>) => Record<string, string | undefined>} values  what becomes of what is asked for; the rest stays */
export function change(page, values) {
  [...due.values()].forEach((write) => write());
  const now = current();
  const query = now.page === page ? now.query : {};
  const next = href(page, {}, { ...query, ...values(query) });
  const before = window.location.hash;
  window.location.hash = next;
  choosing = window.location.hash !== before;
}

/** The address of the view that is shown, as it stood there last. */
let written = "";

/** Says that the address is that of what is shown from now on. */
export function arrived() {
  if (parse(written).page !== parse(window.location.hash).page) {
    before = written;
  }
  written = window.location.hash;
}

/** The address of the view that was shown before this one; empty where this is the first. */
let before = "";

/** Where the reader came from, as {@link href} gives it; empty where this view is the first. */
export const cameFrom = () => before;

/** By which column tables are sorted: its name, with a minus before it from the last to the first. */
const ORDER = "sort";

/** Keeps in the address what was chosen in the view that is shown, without showing it anew. How its tables are sorted stays. Where something else was asked for meanwhile, that stays.
 *  @param {string} page @param {Record<string, string | undefined>} [params] @param {Record<string, string | undefined>} [query] */
export function replace(page, params, query) {
  write(href(page, params, { ...query, [ORDER]: current().query[ORDER] }));
}

function write(address) {
  if (window.location.hash === written) {
    window.history.replaceState(window.history.state, "", address);
    arrived();
  }
}

/** Keeps what is chosen in the view that is shown, the first time as a step of its own: who goes back has what was shown before. What is chosen next of the same kind only makes that step another.
 *  @returns {(page: string, params: Record<string, string | undefined>, query: Record<string, string | undefined>) => void} */
export function stepOnce() {
  let stepped = false;
  return (page, params, query) => {
    const next = href(page, params, { ...query, [ORDER]: current().query[ORDER] });
    if (!stepped && window.location.hash === written && next !== written) {
      stepped = true;
      places.set(step, scrolled);
      step = Math.max(step, ...places.keys()) + 1;
      places.set(step, scrolled);
      window.history.pushState({ step }, "", next);
      arrived();
    } else {
      write(next);
    }
  };
}

/** How the address asks tables to be sorted. @returns {{column: string, up: boolean} | undefined} */
export function order() {
  const asked = current().query[ORDER] ?? "";
  return asked === "" ? undefined : { column: asked.replace(/^-/, ""), up: !asked.startsWith("-") };
}

/** Keeps in the address how a table is sorted. @param {string} column @param {boolean} up */
export function keepOrder(column, up) {
  const { page, params, query } = current();
  write(href(page, params, { ...query, [ORDER]: `${up ? "" : "-"}${column}` }));
}

/** What is asked for besides. @param {Record<string, string>} query */
export const withoutOrder = (query) => Object.fromEntries(Object.entries(query).filter(([key]) => key !== ORDER));

/** How long something is looked at before the address keeps it, in milliseconds: browsers refuse many changes in a row. */
const MOMENT = 250;

/** What views are about to write into the address. @type {Map<object, () => void>} */
const due = new Map();

/** Does something in a moment, unless the reader goes elsewhere before, or something else is to be done instead. @param {number} [usual]  how long a moment is, in milliseconds
 *  @returns {{keep: (write: () => void, moment?: number) => void, stop: () => void}} */
export function afterAMoment(usual = MOMENT) {
  const own = {};
  let timer = 0;
  const stop = () => {
    window.clearTimeout(timer);
    due.delete(own);
  };
  const keep = (write, moment = usual) => {
    stop();
    const act = () => {
      stop();
      write();
    };
    due.set(own, act);
    timer = window.setTimeout(act, moment);
  };
  return { keep, stop };
}

/** How far down the page a reader was at each step of the history, by the step's number. */
const PLACES = "attest-places";
/** @type {Map<number, number>} */
const places = kept();
let step = 0;
/** Noted when it changes: to ask for it when a view is left would have the browser reckon the whole page first. */
let scrolled = 0;

/** @returns {Map<number, number>} */
function kept() {
  try {
    return new Map(JSON.parse(sessionStorage.getItem(PLACES) ?? "[]").filter((entry) => entry.length === 2 && entry.every(Number.isFinite)));
  } catch {
    // Storage may be shut off, or hold what another program wrote.
    return new Map();
  }
}

/** How far down the page the reader is. */
export const place = () => scrolled;

/** Takes down where the reader was, and says where they were when the step that is shown now was left. Undefined where it is new. @returns {number | undefined} */
export function enter() {
  if (step > 0) {
    places.set(step, scrolled);
  }
  step = window.history.state?.step ?? 0;
  const known = step > 0 ? places.get(step) : undefined;
  if (step === 0) {
    step = Math.max(0, ...places.keys()) + 1;
    places.set(step, 0);
    window.history.replaceState({ ...window.history.state, step }, "");
  }
  return known;
}

function keepPlaces() {
  places.set(step, scrolled);
  leaveAt(window.location.hash);
  try {
    sessionStorage.setItem(PLACES, JSON.stringify([...places]));
  } catch {
    // Storage may be shut off: who comes back begins at the top.
  }
}

/** Tells whenever somebody goes elsewhere. @param {() => void} listener */
export const onLeave = (listener) => window.addEventListener("hashchange", listener);

/** Shows the same view anew. */
export const again = () => window.dispatchEvent(new HashChangeEvent("hashchange"));

/** @param {(how: {anew: boolean, choosing: boolean}) => void} listener  told whether only the same is to be shown anew, or the same with something else chosen */
export function onChange(listener) {
  // The browser would go to where a reader was before what stood there is shown.
  window.history.scrollRestoration = "manual";
  window.addEventListener("pagehide", keepPlaces);
  window.addEventListener("scroll", () => { scrolled = window.scrollY; }, { passive: true });
  window.addEventListener("hashchange", (event) => {
    listener({ anew: !event.isTrusted, choosing });
    choosing = false;
  });
}
