import assert from "node:assert/strict";
import { test } from "node:test";

globalThis.window = { location: { hash: "#/" }, history: { state: null, replaceState(state) { window.history.state = state; } }, addEventListener: () => {} };

/** The module as it starts with this in the browser's storage. */
async function startedWith(stored) {
  globalThis.sessionStorage = { getItem: () => stored };
  window.history.state = null;
  return import(`../../main/web/js/state.js?${encodeURIComponent(stored)}`);
}

test("whatever stands in the storage, the page starts", async () => {
  for (const stored of ["{}", "3", "null", "true", '"a"', "[1]", "[null]", '[["a","b"]]', '[[1,"b"]]', "[[null,2]]", "no JSON"]) {
    const { enter } = await startedWith(stored);
    assert.equal(enter(), undefined, stored);
    assert.equal(window.history.state.step, 1, stored);
  }
});

test("what was kept is known again", async () => {
  const { enter } = await startedWith("[[1,700]]");
  window.history.state = { step: 1 };
  assert.equal(enter(), 700);
});
