import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { segments } from "../../main/web/js/segments.js";
import { at, groups, isWorkedOut, repeated } from "../../main/web/js/statements.js";
import { strings } from "../../main/web/js/strings.js";
import { isTime } from "../../main/web/js/when.js";
import { day, saying, verb, voice } from "../../main/web/js/wording.js";

const mark = (begin, end, kind = "person") => ({ begin, end, kind, thing: `urn:${begin}`, factuality: "Factual" });

test("segments cover the text and cut where marks overlap", () => {
  const found = segments(10, [mark(2, 6), mark(4, 8)]);
  assert.deepEqual(found.map(({ begin, end, marks }) => [begin, end, marks.length]), [[0, 2, 0], [2, 4, 1], [4, 6, 2], [6, 8, 1], [8, 10, 0]]);
});

test("the innermost mark comes first", () => {
  const [inner] = segments(10, [mark(0, 10, "speech"), mark(3, 5)]).find(({ begin }) => begin === 3).marks;
  assert.equal(inner.kind, "person");
});

test("marks outside the text are left out", () => {
  assert.deepEqual(segments(3, [mark(1, 9), mark(2, 2)]), [{ begin: 0, end: 3, marks: [] }]);
});

test("an empty text has no segments", () => {
  assert.deepEqual(segments(0, []), []);
});

const statement = (property, more = {}) => ({
  begin: 0, end: 10, subject: { iri: "urn:e", label: "e" }, property: { iri: `https://w3id.org/attest/ns#${property}`, label: property },
  object: { iri: "urn:p", label: "p" }, relays: [], time: "", ...more,
});

test("a name shows the statements about it in these words, naming apart", () => {
  const statements = [statement("agent"), statement("label"), statement("agent", { begin: 20, end: 30 }), statement("agent", { object: { iri: "urn:q" } })];
  const { claims, details } = at({ begin: 2, end: 4, kind: "event", thing: "urn:e", factuality: "Factual" }, statements);
  assert.equal(claims.length, 2);
  assert.equal(details.length, 1);
});

test("speech shows what is said in it", () => {
  const { claims } = at({ begin: 0, end: 12, kind: "speech", thing: "urn:s", factuality: "Factual" }, [statement("agent"), statement("agent", { end: 20 })]);
  assert.equal(claims.length, 1);
});

test("what one voice says in the same words stands together, times last", () => {
  const by = (iri, property) => statement(property, { source: { iri }, factuality: "Factual" });
  const found = groups([by("urn:a", "edtf"), by("urn:b", "agent"), by("urn:a", "patient")]);
  assert.deepEqual(found.map((group) => group.map((each) => each.property.label)), [["agent"], ["patient", "edtf"]]);
});

test("what is worked out from somebody's words is not their speech", () => {
  const of = (property, kind = "event") => isWorkedOut(statement(property, { subject: { iri: "urn:e", label: "e", kind } }));
  assert.deepEqual([of("before"), of("latestStart"), of("label"), of("type", "person")], [true, true, true, true]);
  assert.deepEqual([of("type"), of("agent"), of("edtf")], [false, false, false]);
});

test("who says so is told with those between", () => {
  assert.deepEqual(voice({ source: { label: "A" }, relays: [{ label: "B" }, { label: "A" }] }), { source: "A", through: "B" });
});

test("wording", () => {
  assert.equal(verb({ iri: "https://w3id.org/attest/ns#memberOf", label: "member of" }), "is or was a member of");
  assert.equal(verb({ iri: "https://w3id.org/attest/ns#new", label: "something new" }), "something new");
  assert.equal(day("2019-03-01"), "1 March 2019");
  assert.equal(strings.counts.persons(1), "1 person");
  assert.equal(strings.counts.events(1200), "1,200 events");
});

test("the page names beforehand the modules that the first view needs", () => {
  const root = new URL("../../main/web/", import.meta.url);
  const found = new Set();
  const walk = (address) => {
    if (!found.has(address.pathname)) {
      found.add(address.pathname);
      [...readFileSync(address, "utf8").matchAll(/^import[^;]*?from\s+"(\.[^"]+)"/gm)].forEach(([, name]) => walk(new URL(name, address)));
    }
  };
  ["js/main.js", "js/views/start.js"].forEach((name) => walk(new URL(name, root)));
  const named = [...readFileSync(new URL("index.html", root), "utf8").matchAll(/rel="modulepreload" href="([^"]+)"/g)].map(([, name]) => name);
  const needed = [...found].map((path) => path.slice(root.pathname.length - 1)).filter((path) => path !== "/js/main.js");
  assert.deepEqual(named, needed.sort());
});

test("a relation that is told again stands once, the same from either side; what is denied stands for itself", () => {
  const married = (subject, object, factuality = "Factual") => ({ property: { iri: "urn:x#spouseOf" }, subject: { iri: subject }, object: { iri: object, label: object }, factuality });
  const found = repeated([married("urn:a", "urn:b"), married("urn:b", "urn:a"), married("urn:a", "urn:b"), married("urn:a", "urn:b", "Counterfactual"), married("urn:a", "urn:c")]);
  assert.deepEqual(found.map(({ again }) => again.length), [2, 0, 0]);
});

test("whose child somebody is and whose parent is said once", () => {
  const kin = (property, subject, object) => statement(property, { subject: { iri: subject, label: subject, kind: "person" }, object: { iri: object, label: object }, source: { iri: "urn:s" }, factuality: "Factual" });
  const both = [kin("childOf", "urn:a", "urn:b"), kin("parentOf", "urn:b", "urn:a")];
  assert.deepEqual(groups(both).map((group) => group.length), [1]);
  assert.deepEqual(repeated(both).map(({ again }) => again.length), [1]);
  assert.equal(groups([both[0], kin("parentOf", "urn:a", "urn:b")])[0].length, 2);
});

test("a class has its article", () => {
  const is = (label) => saying({ property: { iri: "urn:x#type", label: "type" }, object: { label } });
  assert.deepEqual([is("order"), is("killing")], ["is an", "is a"]);
});

test("a value that is a time is told from numbers and names", () => {
  for (const time of ["2018-03~/..", "../2014", "/1934-22", "1991-10", "201X", "2014?", "[1991-10,1991-11]"]) {
    assert.equal(isTime(time), true, time);
  }
  for (const other of ["1991", "61", "", "/", "18:10:00", "P3D", "5-3", "cattle dealer", "12/13"]) {
    assert.equal(isTime(other), false, other);
  }
});
