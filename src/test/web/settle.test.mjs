import assert from "node:assert/strict";
import { test } from "node:test";
import { settle } from "../../main/web/js/settle.js";

/** A window whose frames and events come when a test says so. */
function fakeWindow() {
  const frames = [];
  const scrolls = [];
  const events = new EventTarget();
  globalThis.window = Object.assign(events, { scrollTo: (_, to) => scrolls.push(to) });
  globalThis.requestAnimationFrame = (step) => frames.push(step);
  return { scrolls, frame: () => frames.splice(0).forEach((step) => step()), does: (kind) => events.dispatchEvent(new Event(kind)) };
}

test("a page that grows is scrolled until it has grown and is laid out", () => {
  const { scrolls, frame } = fakeWindow();
  let left = 2;
  settle(400, () => left-- > 0);
  [1, 2, 3, 4, 5, 6, 7, 8].forEach(frame);
  assert.deepEqual(scrolls, Array(6).fill(400));
});

test("a reader who goes on by themselves is not brought back", () => {
  for (const kind of ["wheel", "pointerdown", "keydown", "touchstart"]) {
    const { scrolls, frame, does } = fakeWindow();
    settle(400, () => true);
    frame();
    does(kind);
    frame();
    assert.deepEqual(scrolls, [400, 400], kind);
  }
});

test("a page that is left is scrolled no more", () => {
  const { scrolls, frame } = fakeWindow();
  let here = true;
  settle(400, () => true, () => here);
  frame();
  here = false;
  frame();
  assert.deepEqual(scrolls, [400, 400]);
});
