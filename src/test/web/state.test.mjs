import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";

/** As much of a browser's window as the address needs. */
function fakeWindow() {
  const heard = [];
  const location = { at: "#/", get hash() { return this.at; }, set hash(to) { this.at = to; } };
  const history = { state: null, scrollRestoration: "auto", replaceState(state, _, address = location.at) { history.state = state; location.at = address; } };
  return { location, history, scrollY: 0, heard, setTimeout: (...given) => setTimeout(...given), clearTimeout: (timer) => clearTimeout(timer), addEventListener: (name, listener) => heard.push([name, listener]) };
}

globalThis.window = fakeWindow();
const state = await import("../../main/web/js/state.js");

beforeEach(() => { globalThis.window = fakeWindow(); });

test("two changes before the first is shown are both in the address", () => {
  window.location.hash = "#/timeline?type=Death";
  state.arrived();
  state.change("timeline", (query) => ({ factuality: `${query.factuality ?? ""}a` }));
  state.change("timeline", (query) => ({ factuality: `${query.factuality ?? ""}b` }));
  assert.deepEqual(state.current().query, { type: "Death", factuality: "ab" });
});

test("a view that is being left no longer writes into the address", () => {
  window.location.hash = "#/map";
  state.arrived();
  state.replace("map", {}, { at: "1,2" });
  assert.equal(window.location.hash, "#/map?at=1%2C2");
  window.location.hash = "#/map?type=Death";
  state.replace("map", {}, { at: "3,4" });
  assert.equal(window.location.hash, "#/map?type=Death");
  state.arrived();
  state.replace("map", {}, { type: "Death", at: "3,4" });
  assert.equal(window.location.hash, "#/map?type=Death&at=3%2C4");
});

test("what a view is about to write counts when something is chosen, and is written once", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  window.location.hash = "#/timeline";
  state.arrived();
  let writes = 0;
  state.afterAMoment().keep(() => { writes++; state.replace("timeline", {}, { from: "1990-01-01" }); });
  state.change("timeline", () => ({ type: "Death" }));
  mock.timers.tick(1000);
  mock.timers.reset();
  assert.deepEqual(state.current().query, { from: "1990-01-01", type: "Death" });
  assert.equal(writes, 1);
});

test("a step of the history remembers how far down its reader was", () => {
  state.onChange(() => {});
  const scroll = (to) => {
    window.scrollY = to;
    window.heard.filter(([name]) => name === "scroll").forEach(([, listener]) => listener());
  };
  assert.equal(state.enter(), undefined);
  const first = window.history.state;
  scroll(700);
  window.history.state = null;
  assert.equal(state.enter(), undefined);
  scroll(40);
  window.history.state = first;
  assert.equal(state.enter(), 700);
});
