import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf, isoDay, range, ticks, words } from "../../main/web/js/scene/days.js";
import { groups, lined, needed, ordersOf, steps } from "../../main/web/js/timeline/order.js";
import { fit, pack } from "../../main/web/js/timeline/packing.js";
import { extent } from "../../main/web/js/timeline/glyph.js";
import { anchor, contradict, isExact, reachOf, span, spans } from "../../main/web/js/timeline/spans.js";

const year = { edtf: "1991", earliestStart: "1991-01-01", latestStart: "1991-12-31", earliestEnd: "1991-01-01", latestEnd: "1991-12-31", factuality: "Factual", inferred: false };

test("a day is read and written alike, before the year 1 as well", () => {
  for (const day of ["1997-06-03", "0044-03-15", "-0044-03-15", "0000-01-01", "+12024-02-29"]) {
    assert.equal(isoDay(dayOf(day)), day);
  }
  assert.equal(dayOf("1970-01-02"), 1);
  assert.equal(dayOf("June"), undefined);
});

test("an axis marks centuries, years, months or days, as there is room", () => {
  assert.deepEqual(ticks(dayOf("1000-01-01"), dayOf("1999-12-31"), 12).map(({ label }) => label).slice(0, 3), ["1000", "1100", "1200"]);
  assert.deepEqual(ticks(dayOf("1996-11-15"), dayOf("1997-02-15"), 6).map(({ label }) => label), ["Dec", "1997", "Feb"]);
  assert.deepEqual(ticks(dayOf("1997-05-30"), dayOf("1997-06-03"), 6).map(({ label }) => label), ["30", "31", "Jun", "2", "3"]);
  assert.deepEqual(ticks(dayOf("1997-05-31"), dayOf("1997-06-01"), 5).map(({ label }) => label), ["31 May", "06:00", "12:00", "18:00", "1 Jun"]);
  for (const days of [3, 30, 300, 3000, 300_000]) {
    assert.ok(ticks(0, days, 10).length <= 11, String(days));
  }
});

test("a time in EDTF stays as vague in words as it is", () => {
  assert.equal(words("1991"), "1991");
  assert.equal(words("1991-21"), "spring 1991");
  assert.equal(words("2012-09-27~/2012-10-11~"), "about 27 Sep 2012 – about 11 Oct 2012");
  assert.equal(words("199X"), "1990s");
  assert.equal(words("../2014-05"), "until May 2014");
  assert.equal(words("1960?"), "perhaps 1960");
});

test("what is not told to the day is never drawn as a day", () => {
  const month = { ...year, edtf: "1991-11", earliestStart: "1991-11-01", latestStart: "1991-11-30", earliestEnd: "1991-11-01", latestEnd: "1991-11-30" };
  const day = { ...year, edtf: "1991-11-05", earliestStart: "1991-11-05", latestStart: "1991-11-05", earliestEnd: "1991-11-05", latestEnd: "1991-11-05" };
  const narrow = (each) => each / 30;
  assert.ok(!isExact(span(month)));
  assert.ok(isExact(span(day)));
  assert.ok(!isExact(span({ ...day, edtf: "1991-11-05~" })));
  assert.equal(extent(span(month), narrow).close, false);
  assert.equal(extent(span(day), narrow).close, true);
  const { left, right } = extent(span(month), narrow);
  assert.ok(right - left >= 14);
});

test("an event of some day in a year has no day on which it surely went on", () => {
  const drawn = span(year);
  assert.equal(drawn.solid, undefined);
  assert.equal(range(drawn.begin, drawn.end - 1), "1991");
  assert.equal(drawn.fuzzy, false);
});

test("what lasted from about one day to another is solid between the bounds", () => {
  const drawn = span({ edtf: "1990-05~/1991", earliestStart: "1990-05-01", latestStart: "1990-05-31", earliestEnd: "1991-01-01", latestEnd: "1991-12-31", factuality: "Factual", inferred: false });
  assert.deepEqual(drawn.solid.map(isoDay), ["1990-05-31", "1991-01-02"]);
  assert.equal(drawn.fuzzy, true);
});

test("a bound on one side leaves the other open", () => {
  const drawn = span({ earliestStart: "2014-01-01", factuality: "Factual", inferred: true });
  assert.equal(drawn.end, undefined);
  assert.equal(drawn.words, "not before 1 Jan 2014");
  assert.deepEqual(reachOf([drawn], 100), { begin: drawn.begin, end: drawn.begin + 100 });
});

test("times that cannot both be true contradict each other; what was inferred does not count", () => {
  const later = { ...year, edtf: "1993", earliestStart: "1993-01-01", latestStart: "1993-12-31", earliestEnd: "1993-01-01", latestEnd: "1993-12-31" };
  assert.equal(contradict(spans({ times: [year, later] })), true);
  assert.equal(contradict(spans({ times: [year, { ...later, inferred: true }] })), false);
  assert.equal(contradict(spans({ times: [year, { ...year, edtf: "1991-05", earliestStart: "1991-05-01" }] })), false);
  assert.equal(anchor(spans({ times: [{ ...later, inferred: true }, year] })), dayOf("1991-01-01"));
});

test("boxes that overlap go into rows of their own, and do without names before there are too many", () => {
  const box = (x0, x1, name) => ({ bare: { x0, x1 }, named: { x0, x1: x1 + name } });
  assert.deepEqual(pack([box(0, 10, 40), box(20, 30, 0), box(60, 90, 0)], 9, 5), { rows: [0, 1, 0], named: [true, true, true], count: 2 });
  assert.deepEqual(pack([box(0, 10, 100), box(40, 50, 100), box(120, 130, 0)], 1, 5), { rows: [0, 1, 0], named: [true, true, true], count: 2 });
  assert.deepEqual(pack([box(60, 70, 0), box(0, 10, 100)], 1, 5), { rows: [0, 0], named: [true, false], count: 1 });
  assert.deepEqual(pack([{ ...box(0, 500, 0), named: { x0: 10, x1: 90 }, above: true }, box(200, 210, 40)], 9, 5), { rows: [1, 0], named: [true, true], count: 2 });
  assert.equal(fit("arrest of Tarek Haddad", 80), "arrest of…");
  assert.equal(fit("arrest", 10), "");
});

test("events stand below what comes before them, and circles do not hang", () => {
  const order = (relation, iri, basis, factuality = "Factual") => ({ relation, iri, basis, factuality, begin: -1, end: -1, source: "" });
  const events = [
    { iri: "c", document: "d", orders: [order("after", "b", "words")] },
    { iri: "b", document: "d", orders: [order("after", "a", "solver"), order("before", "c", "telling")] },
    { iri: "a", document: "d", orders: [] },
    { iri: "z", document: "d", orders: [order("before", "a", "words", "Counterfactual")] },
  ];
  const between = steps(events);
  assert.deepEqual(between, [{ from: "b", to: "c", basis: "words" }, { from: "a", to: "b", basis: "solver" }]);
  assert.deepEqual(lined(["c", "b", "a"], between), ["a", "b", "c"]);
  assert.deepEqual(lined(["x", "y", "z"], [{ from: "x", to: "z", basis: "words" }]), ["x", "z", "y"]);
  assert.deepEqual(groups(["a", "b", "c", "z"], between), [["a", "b", "c"], ["z"]]);
  assert.equal(lined(["a", "b"], [{ from: "a", to: "b", basis: "words" }, { from: "b", to: "a", basis: "words" }]).length, 2);
  assert.deepEqual(ordersOf(events[1], events).map(({ relation, iri, basis }) => [relation, iri, basis]), [["before", "c", "words"], ["after", "a", "solver"]]);
});

test("a step that others lead around is not drawn, unless words tell it", () => {
  const step = (from, to, basis) => ({ from, to, basis });
  const chain = [step("a", "b", "telling"), step("b", "c", "words")];
  assert.deepEqual(needed([...chain, step("a", "c", "telling")]), chain);
  assert.deepEqual(needed([...chain, step("a", "c", "words")]), [...chain, step("a", "c", "words")]);
});

test("an hour is a minute of its day, and a day need not have been filled", () => {
  const day = { edtf: "2004-12-17", earliestStart: "2004-12-17", latestStart: "2004-12-17", earliestEnd: "2004-12-17", latestEnd: "2004-12-17", factuality: "Factual", inferred: false };
  const first = dayOf("2004-12-17");
  assert.deepEqual([span(day).begin, span(day).end, span(day).solid], [first, first + 1, undefined]);
  const at = span({ ...day, hour: "18:00:00" });
  assert.deepEqual([at.begin, at.words, at.hour], [first + 0.75, "17 Dec 2004, 18:00", true]);
  assert.ok(at.end - at.begin < 0.001);
  assert.equal(span({ ...day, edtf: "2004-12", latestEnd: "2004-12-31", hour: "18:00:00" }).hour, false);
});
