import assert from "node:assert/strict";
import { test } from "node:test";

import { alike, meant, namesFirst } from "../../main/web/js/called.js";

const HITS = [{ iri: "a", kind: "person", label: "Hadžiosmić" }, { iri: "b", kind: "person", label: "Jasna", matched: "Mama Jasna" }, { iri: "c", kind: "document", label: "Emir" },
  { iri: "d", kind: "person", label: "Emir" }, { iri: "e", kind: "group", label: "the same" }, { iri: "f", kind: "group", label: "The same" }];

test("who is called so is meant, whatever the case and accents, and also by another name", () => {
  assert.equal(meant(HITS, "HADZIOSMIC")?.iri, "a");
  assert.equal(meant(HITS, "mama jasna")?.iri, "b");
});

test("who bears a name is meant before the text that has it as its title", () => {
  assert.equal(meant(HITS, "emir")?.iri, "d");
  assert.equal(namesFirst(HITS, "Mama")[5].iri, "c");
});

test("where several are called so, or several only nearly so, nobody is meant", () => {
  assert.equal(meant(HITS, "the same"), undefined);
  assert.equal(alike(HITS, "the same").length, 2);
  assert.equal(meant(HITS, "Jasn"), undefined);
});

test("the only one that was found is meant", () => {
  assert.equal(meant([{ iri: "a", kind: "event", label: "order" }], "abandon ship")?.iri, "a");
  assert.equal(meant([], "abandon ship"), undefined);
});
