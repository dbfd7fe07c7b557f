import assert from "node:assert/strict";
import { test } from "node:test";
import { commitment, isFactual, meaning, stroke } from "../../main/web/js/factuality.js";
import { csv, fileName, tabbed } from "../../main/web/js/files.js";
import { href, parse, print } from "../../main/web/js/state.js";
import { sorted } from "../../main/web/js/table.js";

test("every address leads back to its view", () => {
  const states = [
    { page: "start", params: {}, query: {} },
    { page: "queries", params: {}, query: {} },
    { page: "search", params: {}, query: { q: "a?b & c" } },
    { page: "document", params: { id: "letter-0a", at: "12" }, query: {} },
    { page: "document", params: { id: "a b/ü" }, query: {} },
    { page: "thing", params: {}, query: { iri: "https://attest.example/document/x#event-1,2" } },
    { page: "query", params: { name: "actor/profile" }, query: { who: "Anna & Öl?" } },
  ];
  states.forEach((state) => assert.deepEqual(parse(print(state)), state));
});

test("a strange address is unknown and breaks nothing", () => {
  assert.equal(parse("#/nowhere").page, "unknown");
  assert.equal(parse("#/document").page, "unknown");
  assert.equal(parse("#/document/%zz").params.id, "%zz");
});

test("what was not chosen is not in the address", () => {
  assert.equal(href("search", {}, { q: "", kind: undefined }), "#/search");
});

test("what is not factual is never drawn like what is", () => {
  const lines = ["Factual", "Probable", "Intended", "Hypothetical", "Counterfactual", "Unspecified"].map((value) => JSON.stringify(stroke(value)));
  assert.equal(new Set(lines).size, 6);
  assert.equal(commitment("Generic"), "supposed");
  assert.equal(commitment("SomethingNew"), "open");
  assert.equal(isFactual("Possible"), false);
  assert.equal(meaning("Counterfactual"), "said not to be so");
});

test("cells keep commas, quotes and lines, and formulas are disarmed", () => {
  assert.equal(csv(["a", "b"], [['say "no"', "x,y"], ["=1+1", "-3"]]), 'a,b\r\n"say ""no""","x,y"\r\n\'=1+1,-3\r\n');
  assert.equal(tabbed(["a"], [["x\ty"]]), "a\nx y");
});

test("files have plain names", () => {
  assert.equal(fileName("José: “Who?”"), "jose-who");
  assert.equal(fileName("…"), "attest");
});

test("numbers are sorted by value, words by their order", () => {
  const rows = [{ a: "10" }, { a: "9" }];
  const column = { label: "a", text: (row) => row.a, number: true };
  assert.deepEqual(sorted(rows, column, true).map((row) => row.a), ["9", "10"]);
  assert.deepEqual(sorted(rows, column, false).map((row) => row.a), ["10", "9"]);
});
