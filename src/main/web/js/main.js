// @ts-check
import * as api from "./api.js";
import { element, failed, loading } from "./elements.js";
import { find, signOf } from "./focus.js";
import { whenIdle } from "./idle.js";
import { pages } from "./pages.js";
import { settle } from "./settle.js";
import { frame, mark } from "./site.js";
import * as state from "./state.js";
import { strings } from "./strings.js";

/** What takes longer than this says so, in milliseconds. */
const PATIENCE = 150;

const header = /** @type {HTMLElement} */ (document.getElementById("site"));
const main = /** @type {HTMLElement} */ (document.getElementById("main"));
let shown = 0;
let leave = () => {};
/** What had the focus when something was chosen, see focus.js. @type {string | undefined} */
let held;
/** How long a link is pointed at before what it leads to is fetched, in milliseconds. */
const HOVER = 40;
let hovering = 0;

/** Loads what the address asks for and shows it, unless another address was asked for meanwhile.
 *  @param {{anew?: boolean, choosing?: boolean}} [how]  the same address as before, or the same view with something else chosen in it */
async function show({ anew = false, choosing = false } = {}) {
  const at = state.place();
  const known = anew ? at : state.enter();
  const before = choosing ? at : known;
  const asked = state.current();
  const turn = ++shown;
  mark(header, asked.page);
  main.setAttribute("aria-busy", "true");
  held = focused(choosing || anew);
  const waiting = setTimeout(() => {
    if (turn === shown) {
      clear();
      loading(main);
    }
  }, PATIENCE);
  try {
    const page = pages[asked.page];
    if (page === undefined) {
      throw new Error(strings.failed.nowhere);
    }
    const view = await page.view();
    const data = await view.load?.(asked, api);
    if (turn !== shown) {
      return;
    }
    held = focused(choosing || anew);
    clear();
    state.arrived();
    leave = view.render(main, data, asked) ?? (() => {});
    document.title = strings.pageTitle(view.title?.(data, asked) ?? strings.nav[page.nav ?? ""] ?? "");
    arrive(turn, before, held);
    held = undefined;
  } catch (error) {
    if (turn === shown) {
      clear();
      failed(main, error);
    }
  } finally {
    clearTimeout(waiting);
    if (turn === shown) {
      main.removeAttribute("aria-busy");
    }
  }
}

/** What has the focus, or had it before a sign that an answer takes long took its place. @param {boolean} kept  whether who chose something goes on where they were */
const focused = (kept) => kept ? signOf(main, document.activeElement) ?? held : undefined;

function clear() {
  leave();
  leave = () => {};
  main.replaceChildren();
}

/** A reader who followed a link begins at the top of what is new, with eyes and with keys, unless the view has put them elsewhere. Who goes back, or chooses something in what is shown, stays where they were.
 *  @param {number} turn @param {number | undefined} place  how far down they were before @param {string | undefined} held  what had the focus, see focus.js */
function arrive(turn, place, held) {
  const again = held === undefined || header.contains(document.activeElement) ? undefined : find(main, held);
  if (again !== undefined) {
    again.focus({ preventScroll: true });
  } else if (!main.contains(document.activeElement) && !header.contains(document.activeElement) && turn > 1) {
    beginning().focus({ preventScroll: true });
  }
  if (place !== undefined || main.querySelector("[data-arrive]") === null && state.place() !== 0) {
    settle(place ?? 0, () => main.querySelector("[aria-busy]") !== null, () => turn === shown);
  }
}


/** Where a reader of what is new begins: its heading, which a screen reader then says. */
function beginning() {
  const heading = /** @type {HTMLElement} */ (main.querySelector("h1") ?? main);
  heading.tabIndex = -1;
  return heading;
}

/** Fetches what a link leads to while it is pointed at or has the focus, so that it is there when it is followed. @param {Event} event */
function foresee(event) {
  const link = event.target instanceof Element ? event.target.closest("a[href^='#/']") : null;
  window.clearTimeout(hovering);
  if (link !== null) {
    hovering = window.setTimeout(async () => {
      const wanted = state.parse(String(link.getAttribute("href")));
      const view = await pages[wanted.page]?.view();
      await view?.load?.(wanted, api)?.catch(() => undefined);
    }, HOVER);
  }
}

/** Loads the other views while nobody waits. */
function prepare() {
  whenIdle(async () => {
    const views = await Promise.all(Object.values(pages).map(({ view }) => view().catch(() => undefined)));
    for (const view of views) {
      await view?.prepare?.(api)?.catch(() => undefined);
      await rehearse(view).catch(() => undefined);
    }
  });
}

/** Shows a view once where nobody sees it: a browser makes ready a program where it first runs, and words where it first lays them out, which takes longer than what a reader then waits for.
 *  @param {import("./pages.js").View | undefined} view */
async function rehearse(view) {
  if (view?.rehearsal === undefined) {
    return;
  }
  const { rehearsal, load, render } = view;
  const data = await load?.(rehearsal, api);
  await new Promise((done) => whenIdle(() => done(undefined)));
  // What is on the stage is not taken from it.
  if (state.current().page !== rehearsal.page) {
    const stage = element("div.rehearsal", { inert: "", "aria-hidden": "true" });
    document.body.append(stage);
    try {
      const end = render(stage, data, rehearsal);
      stage.getBoundingClientRect();
      end?.();
    } finally {
      // Before the browser draws the next time.
      stage.remove();
    }
  }
}

frame(header);
document.querySelector(".skip")?.addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
});
document.addEventListener("pointerover", foresee);
document.addEventListener("focusin", foresee);
state.onChange(show);
show().then(prepare);
