import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { arc, ways } from "../../main/web/js/map/arcs.js";
import { apart, certainty, names, radius } from "../../main/web/js/map/marks.js";
import { arrowHead, circle, distance } from "../../main/web/js/map/shapes.js";
import { bends } from "../../main/web/js/network/graph.js";
import { lineMaker, nearest } from "../../main/web/js/network/lines.js";
import { holds, unfold } from "../../main/web/js/map/outlines.js";

test("the world's outlines say which country holds a point, coarsely and finely", () => {
  for (const file of ["world", "world-fine"]) {
    const world = unfold(JSON.parse(readFileSync(`data/map/${file}.json`, "utf8")));
    const of = (point) => world.filter((country) => holds(country, point)).map((country) => country.properties.name);
    assert.ok(world.length > 150);
    assert.deepEqual(of([37.16, 36.2]), ["Syria"]);
    assert.deepEqual(of([-12, 8.5]), ["Sierra Leone"]);
    assert.deepEqual(of([28.2, -29.5]), ["Lesotho"]);
    assert.deepEqual(of([-30, 30]), []);
  }
});

test("a place is a spot, an area, or near in what it lies in", () => {
  assert.equal(certainty({ iri: "a", pointOf: "a", type: "Settlement" }), "spot");
  assert.equal(certainty({ iri: "a", pointOf: "a", type: "Country" }), "area");
  assert.equal(certainty({ iri: "a", pointOf: "b", type: "Facility" }), "near");
});

test("the area of a disc counts", () => {
  assert.ok(Math.abs(radius(100, 100) ** 2 / radius(25, 100) ** 2 - 4) < 1e-9);
  assert.equal(radius(0, 100), 0);
});

test("marks on one point stand apart and names do not overlap", () => {
  const [one, other] = apart([{ x: 5, y: 5, r: 4 }, { x: 5, y: 5, r: 3 }]);
  assert.ok(Math.hypot(one.x - other.x, one.y - other.y) >= 7);
  const placed = names([{ x: 150, y: 50, r: 5, text: "Freetown" }, { x: 160, y: 52, r: 5, text: "Waterloo" }, { x: 162, y: 51, r: 5, text: "Hastings" }], { width: 300, height: 100 });
  assert.deepEqual(placed.map((each) => each?.anchor), ["end", "middle", "start"]);
});

test("names keep off what else is drawn, and who must be named is named beside it", () => {
  const mark = { x: 150, y: 50, r: 5, text: "Freetown", must: true, apart: true };
  const [free] = names([mark], { width: 300, height: 100 });
  const [moved] = names([mark], { width: 300, height: 100 }, [{ x: 190, y: 50, r: 12 }]);
  assert.equal(free.anchor, "start");
  assert.notDeepEqual(moved, free);
});

test("a line runs through nothing that it does not join", () => {
  const node = (iri, x, y) => ({ iri, kind: "person", lines: 3, x, y });
  const nodes = [node("a", 0, 0), node("b", 240, 0), node("c", 120, 2), node("d", 0, 200)];
  const edge = (from, to) => ({ ends: [from, to], subject: nodes[from].iri, relation: "knows", object: nodes[to].iri, factuality: "Factual" });
  const edges = [edge(0, 1), edge(0, 3)];
  const line = lineMaker(edges, nodes, new Set());
  const control = (d) => d.match(/Q(\S+) (\S+) /).slice(1).map(Number);
  const [x, y] = control(line(0).d);
  assert.ok(distance(nodes[2], { from: nodes[0], control: { x, y }, to: nodes[1] }) > 9);
  assert.deepEqual(control(line(1).d), [0, 100]);
});

test("a leg whose begin nobody tells comes from where the last one ended, and says so", () => {
  const leg = (number, origin, destination, travelled = true) => ({ number, travelled, origin, destination });
  const legs = [leg(1, "a", "b"), leg(2, "", "c"), leg(3, "d", "e"), leg(4, "", "nowhere")];
  assert.deepEqual(ways(legs, (place) => "abcde".includes(place) && place !== "").map(({ from, to, told }) => [from, to, told]),
    [["a", "b", true], ["b", "c", false], ["c", "d", false], ["d", "e", true]]);
  // Who was refused the way to c is still in b.
  assert.deepEqual(ways([leg(1, "a", "b"), leg(1, "", "c", false), leg(2, "", "d")], () => true).map(({ from, to }) => [from, to]), [["a", "b"], ["b", "c"], ["b", "d"]]);
  assert.notEqual(arc({ x: 0, y: 0 }, { x: 10, y: 0 }).path, arc({ x: 10, y: 0 }, { x: 0, y: 0 }).path);
});

test("lines that look alike are one path, and each is found where it lies", () => {
  const known = new Map([["a", { iri: "a", kind: "person", lines: 3, x: 0, y: 0 }], ["b", { iri: "b", kind: "person", lines: 3, x: 200, y: 0 }], ["c", { iri: "c", kind: "event", lines: 1, x: 0, y: 200 }]]);
  const edge = (subject, relation, object) => ({ ends: [subject, object].map((iri) => "abc".indexOf(iri)), subject, relation, object, factuality: "Factual", disputed: false });
  const edges = [edge("a", "knows", "b"), edge("b", "memberOf", "a"), edge("c", "agent", "a")];
  const line = lineMaker(edges, [...known.values()], new Set(["a b"]));
  const lines = edges.map((_, i) => line(i));
  assert.deepEqual(lines.map(({ part, on }) => [part, on]), [[false, true], [false, false], [true, false]]);
  assert.equal(new Set(lines.map(({ d }) => d)).size, 3);
  assert.equal(nearest(lines, known, { x: 1, y: 100 }).edge.relation, "agent");
  assert.notEqual(nearest(lines, known, { x: 100, y: 13 }).edge.relation, nearest(lines, known, { x: 100, y: -13 }).edge.relation);
});

test("lines between the same two are bent away from each other", () => {
  const edge = (subject, object) => ({ ends: [subject, object].map((iri) => "abc".indexOf(iri)), subject, relation: "knows", object, factuality: "Factual", disputed: false });
  assert.deepEqual(bends([edge("a", "b"), edge("b", "a"), edge("a", "c")]).map(Math.abs), [0.5, 0.5, 0]);
});

test("how much of a map is empty is said in words", async () => {
  const { views } = await import("../../main/web/js/strings-views.js");
  assert.equal(views.map.summary(2, 2, 2, 2), "2 events at 2 places, none of them on the map");
  assert.equal(views.map.summary(3, 3, 2, 1), "3 events at 2 places, 1 of which is on no map");
  assert.equal(views.map.summary(1, 4, 1, 0), "1 of 4 events at 1 place");
});

test("marks are path data around where they stand", () => {
  assert.equal(circle({ x: 10.04, y: 5 }, 2), "M8 5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z");
  assert.equal(arrowHead({ x: 0, y: 0 }, 0), "M10 -5L17 0L10 5Z");
  assert.equal(arrowHead({ x: 0, y: 0 }, 90), "M5 10L0 17L-5 10Z");
});

test("how far a leg lies from a point is reckoned along its bend", () => {
  const bent = { from: { x: 0, y: 0 }, control: { x: 50, y: 40 }, to: { x: 100, y: 0 } };
  assert.ok(distance({ x: 50, y: 20 }, bent) < 1);
  assert.ok(Math.abs(distance({ x: 50, y: 0 }, bent) - 20) < 1);
  assert.ok(distance({ x: -3, y: -4 }, bent) === 5);
});
