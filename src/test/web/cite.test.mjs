import assert from "node:assert/strict";
import { test } from "node:test";
import { strings } from "../../main/web/js/strings.js";

/** As much of an element as a button needs. */
class FakeElement {
  constructor(tag) {
    Object.assign(this, { tag, classList: { add: () => {} }, attributes: {}, children: [], heard: {}, own: "" });
  }
  setAttribute(key, value) { this.attributes[key] = value; }
  append(...children) { this.children.push(...children); }
  addEventListener(kind, listener) { this.heard[kind] = listener; }
  get firstElementChild() { return this.children.find((child) => child instanceof FakeElement); }
  get textContent() { return this.own || this.children.map((child) => child.textContent ?? child).join(""); }
  set textContent(text) { this.own = text; }
}

globalThis.document = { createElement: (tag) => new FakeElement(tag) };
globalThis.window = { location: { origin: "http://host" }, setTimeout: () => 0 };
const { citeButton } = await import("../../main/web/js/cite.js");

const statement = { property: { iri: "https://w3id.org/attest/ns#agent" }, words: "He left.", begin: 0, end: 8, document: { title: "A" }, source: { iri: "urn:a", label: "Ana" }, relays: [], factuality: "Factual" };

/** What the button says after a click, with this clipboard. */
async function said(clipboard) {
  Object.defineProperty(globalThis, "navigator", { value: { clipboard }, configurable: true });
  const button = citeButton(statement, "#/document/a");
  await button.heard.click();
  return button;
}

test("where there is no clipboard, or it refuses, the button says so", async () => {
  assert.equal((await said(undefined)).textContent, strings.cite.failed);
  assert.equal((await said({ writeText: () => Promise.reject(new Error("no")) })).textContent, strings.cite.failed);
});

test("what is copied is announced", async () => {
  const button = await said({ writeText: () => Promise.resolve() });
  assert.equal(button.textContent, strings.cite.done);
  assert.equal(button.firstElementChild.attributes.role, "status");
});
