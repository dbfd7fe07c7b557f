import assert from "node:assert/strict";
import { test } from "node:test";
import { bySource, compare as compared, further, speakers, summed, voices } from "../../main/web/js/accounts.js";
import { blockAt, blocks, codePoints, flowing, gaps, spread, uncovered, wordsIn } from "../../main/web/js/blocks.js";
import { target, termWords } from "../../main/web/js/terms.js";
import { strings } from "../../main/web/js/strings.js";
import { hour, isTime, when } from "../../main/web/js/when.js";
import { speaks, speech } from "../../main/web/js/wording.js";

test("blocks cover the text and end with lines", () => {
  const points = Array.from("one\n\ntwo\nthree\nfour");
  const found = blocks(points, 5);
  assert.deepEqual(found.map(({ begin, end }) => points.slice(begin, end).join("")), ["one\n\n", "two\nthree\n", "four"]);
  assert.deepEqual(blocks([]), []);
});

test("positions count code points, whether or not one takes two units", () => {
  for (const text of ["Zoë met Ana.\nShe left.", "Zoë 🙂 met Ana.\nShe left 𝒽im."]) {
    const points = codePoints(text);
    const each = Array.from(text);
    assert.equal(points.length, each.length);
    assert.equal(wordsIn(points, 4, 7), each.slice(4, 7).join(""));
    assert.deepEqual(blocks(points, 5).map(({ begin, end }) => wordsIn(points, begin, end)).join(""), text);
  }
  assert.equal(typeof codePoints("plain"), "string");
});

test("a position lies in one block, a mark in all it reaches into", () => {
  const all = [{ begin: 0, end: 5 }, { begin: 5, end: 9 }, { begin: 9, end: 20 }];
  assert.deepEqual([0, 4, 5, 8, 9, 19].map((position) => blockAt(all, position)), [0, 0, 1, 1, 2, 2]);
  assert.deepEqual(spread(all, [{ begin: 4, end: 10 }, { begin: 5, end: 6 }]).map((marks) => marks.length), [1, 2, 1]);
});

test("what no statement covers is left over", () => {
  assert.deepEqual(uncovered({ begin: 0, end: 10 }, [{ begin: 6, end: 8 }, { begin: 2, end: 7 }]), [{ begin: 0, end: 2 }, { begin: 8, end: 10 }]);
  assert.deepEqual(uncovered({ begin: 3, end: 5 }, [{ begin: 0, end: 9 }]), []);
  assert.deepEqual(uncovered({ begin: 3, end: 5 }, []), [{ begin: 3, end: 5 }]);
});

/** Accounts of sources that do not depend on each other. */
const compare = (accounts) => compared(accounts.map((account, i) => ({ source: { iri: `urn:${i}` }, relays: [], ...account })));

const telling = (property, object, factuality = "Factual") => ({ property: { iri: `https://w3id.org/attest/ns#${property}` }, object, factuality, source: { iri: "urn:s" } });

test("accounts agree, differ, or tell alone", () => {
  const accounts = [
    { statements: [telling("agent", { iri: "urn:a", label: "A" }), telling("edtf", { label: "1991" }), telling("place", { iri: "urn:p", label: "P" })] },
    { statements: [telling("agent", { iri: "urn:b", label: "B" }), telling("edtf", { label: "1991" })] },
  ];
  assert.deepEqual(compare(accounts).map(({ aspect, verdict }) => [aspect, verdict]), [["agent", "differ"], ["place", "alone"], ["time", "agree"]]);
});

test("who denies does not agree with who asserts", () => {
  const accounts = [{ statements: [telling("agent", { iri: "urn:a", label: "A" })] }, { statements: [telling("agent", { iri: "urn:a", label: "A" }, "Counterfactual")] }];
  assert.equal(compare(accounts)[0].verdict, "differ");
});

test("kinds of one event may fit together; its numbers, days and hours exclude each other", () => {
  const kind = (name) => telling("type", { iri: `https://w3id.org/attest/ns#${name}`, label: name.toLowerCase() });
  const account = (type, ...statements) => ({ statements: [kind(type), ...statements] });
  const verdicts = (...accounts) => compare(accounts).map(({ aspect, verdict }) => [aspect, verdict]);
  assert.deepEqual(verdicts(account("Beating", telling("edtf", { label: "1997" })), account("Death", telling("edtf", { label: "1998" }))), [["type", "fit"], ["time", "differ"]]);
  assert.deepEqual(verdicts(account("Killing", telling("edtf", { label: "1991-10" })), account("Killing", telling("edtf", { label: "1991-11" }))), [["type", "agree"], ["time", "differ"]]);
  assert.deepEqual(verdicts(account("Travel", telling("edtf", { label: "2004-12-17T18:10" }), telling("size", { label: "126" })), account("Travel", telling("edtf", { label: "2004-12-17T18:35" }), telling("size", { label: "140" }))),
    [["type", "agree"], ["number", "differ"], ["time", "differ"]]);
  assert.deepEqual(verdicts(account("Acquittal"), account("Conviction")), [["type", "differ"]]);
  assert.equal(compare([account("Charge"), { statements: [{ ...kind("Charge"), factuality: "Counterfactual" }] }])[0].verdict, "differ");
});

test("two hours of one departure differ, and are no further matter", () => {
  const account = (hour) => ({ statements: [telling("timeOfDay", { label: hour })] });
  const verdicts = (...accounts) => compare(accounts).map(({ aspect, verdict }) => [aspect, verdict]);
  assert.deepEqual(verdicts(account("18:10:00"), account("18:35:00")), [["hour", "differ"]]);
  assert.deepEqual(verdicts(account("18:10:00"), account("18:10:00")), [["hour", "agree"]]);
  assert.deepEqual(further({ statements: [telling("timeOfDay", { label: "18:10:00" })] }), []);
  assert.equal(hour("18:10:00"), "18:10");
});

test("only sources that do not depend on each other agree", () => {
  const day = telling("edtf", { label: "2018-03-04" });
  const by = (source, ...relays) => ({ source: { iri: source }, relays: relays.map((iri) => ({ iri })), statements: [day] });
  const verdict = (...accounts) => compared(accounts)[0].verdict;
  assert.equal(verdict(by("urn:ann"), by("urn:ben")), "agree");
  assert.equal(verdict(by("urn:ann"), by("urn:ben", "urn:ann")), "quoted");
  assert.equal(verdict(by("urn:ben", "urn:ann"), by("urn:cleo", "urn:ann")), "handed");
  assert.equal(verdict(by("urn:ann"), by("urn:ann")), "again");
  assert.equal(verdict(by("urn:ann"), by("urn:ben", "urn:ann"), by("urn:dora")), "agree");
  assert.equal(verdict({ ...by("urn:ben"), chains: [[{ iri: "urn:ann" }], [{ iri: "urn:eve" }]] }, by("urn:cleo", "urn:ann")), "agree");
});

test("what lies within the other is more exact, and more names are more", () => {
  const at = (iri) => ({ statements: [telling("place", { iri, label: iri })] });
  const by = (i, account) => ({ source: { iri: `urn:${i}` }, relays: [], ...account });
  const verdict = (wider, ...accounts) => compared(accounts.map((account, i) => by(i, account)), wider)[0].verdict;
  const told = (...edtf) => ({ statements: edtf.map((label) => telling("edtf", { label })) });
  assert.equal(verdict({}, told("2018"), told("2018-03")), "exact");
  assert.equal(verdict({}, told("2018", "2018-03"), told("2018")), "exact");
  assert.equal(verdict({}, at("urn:town"), at("urn:land")), "differ");
  assert.equal(verdict({ "urn:town": ["urn:land"] }, at("urn:town"), at("urn:land")), "exact");
  assert.equal(verdict({}, { statements: [...at("urn:a").statements, ...at("urn:b").statements] }, at("urn:a")), "more");
  assert.equal(verdict({}, at("urn:a"), { statements: [telling("place", { iri: "urn:a", label: "a" }, "Possible")] }), "surer");
});

test("who denies does not say it", () => {
  assert.equal(speech({ factuality: "Factual", words: "He denied it and left." }), "says");
  assert.equal(speech({ factuality: "Counterfactual", words: "He denies all of it." }), "denies it");
  assert.equal(speech({ factuality: "Counterfactual", words: "Nobody gave the order." }), "says it is not so");
  assert.equal(speaks({ speaker: "Ann", verb: "denied", told: "Counterfactual" }), "Ann denies it");
  assert.equal(speaks({ speaker: "Ann", verb: "said" }), "Ann speaks");
});

test("who is silent has not agreed", () => {
  const kind = telling("type", { iri: "urn:Departure", label: "departure" });
  const day = telling("edtf", { label: "1998-02-03" });
  const parts = summed(compare([{ statements: [kind, day] }, { statements: [kind] }, { statements: [kind, day] }]));
  assert.deepEqual(parts, [{ verdict: "agree", aspects: [{ aspect: "type", telling: 3, all: 3 }, { aspect: "time", telling: 2, all: 3 }] }]);
  assert.deepEqual(summed(compare([{ statements: [day] }, { statements: [kind] }])), []);
  assert.equal(strings.claims.some(2, 3), "two of three say");
});

test("those who say most come first", () => {
  const by = (iri) => ({ source: { iri } });
  assert.deepEqual([...bySource([by("urn:a"), by("urn:b"), by("urn:b")]).keys()], ["urn:b", "urn:a"]);
});

test("times are written as they are known", () => {
  assert.equal(when("1991-11"), "November 1991");
  assert.equal(when("1997-06-03"), "3 June 1997");
  assert.equal(when("1989-03-16~/1990-04-16~"), "about 16 March 1989 – about 16 April 1990");
  assert.equal(when("../2012"), "until 2012");
  assert.equal(when("2012/.."), "since 2012");
  assert.equal(when("199X"), "1990s");
  assert.equal(when("18XX"), "19th century");
  assert.equal(when("2001-21?"), "perhaps spring 2001");
  assert.equal(when("sometime"), "sometime");
});

test("nodes lead to where they are shown", () => {
  assert.equal(target("https://attest.example/document/a-1#char=3,9"), "#/document/a-1/3?to=9");
  assert.equal(target("https://attest.example/document/a-1"), "#/document/a-1");
  assert.match(target("https://attest.example/person/ann"), /^#\/thing\?iri=/);
  assert.equal(target("https://attest.example/document/a-1#attestation-0f"), undefined);
  assert.equal(target("https://w3id.org/attest/ns#agent"), undefined);
});

test("times that share a day fit together, others differ", () => {
  const telling = (edtf, factuality = "Factual") => ({ statements: [{ property: { iri: "https://w3id.org/attest/ns#edtf" }, object: { label: edtf }, factuality }] });
  const verdict = (...times) => compare(times.map((time) => telling(time)))[0].verdict;
  assert.equal(verdict("1991", "1991"), "agree");
  assert.equal(verdict("1991", "1991-11-05"), "exact");
  assert.equal(verdict("1991-10", "1991-11-05"), "differ");
  assert.equal(verdict("199X", "1991-11-05"), "exact");
  assert.equal(verdict("1991-10~", "1991-11-05"), "fit");
  assert.equal(verdict("1991/1993", "1992/1994"), "fit");
  assert.equal(verdict("../1990", "1991"), "differ");
  assert.equal(compare([telling("1991"), telling("1991-11", "Counterfactual")])[0].verdict, "differ");
});

test("names of properties are told as words", () => {
  assert.deepEqual(["edtf", "timeOfDay", "earliestStart", "employed by", "size"].map(termWords), ["date", "hour", "earliest start", "employed by", "size"]);
});

test("several times of one event are told as either", () => {
  assert.equal(when("[1991-10,1991-11]"), "October 1991 or November 1991");
  assert.equal(when("2021-06; 2018/2019; 2019"), "2018 – 2019 or 2019 or June 2021");
  assert.ok(isTime("2018/2019; 2019"));
  assert.ok(!isTime("2019; who knows"));
});

test("what nobody tells is named, by kind", async () => {
  const { unknown } = await import("../../main/web/js/unknown.js");
  assert.deepEqual(unknown("event", ["edtf", "agent", "participant"]), ["where"]);
  assert.ok(unknown("person", ["-parentOf", "age"]).every((each) => !/related|age/.test(each)));
  assert.deepEqual(unknown("place", []), []);
});

test("a citation has the words, their place, who says so and a link", async () => {
  const { citation } = await import("../../main/web/js/cite.js");
  const statement = { property: { iri: "https://w3id.org/attest/ns#agent" }, words: "She left\n by road.", document: { id: "letter", title: "Letter" }, begin: 9, end: 27, source: { label: "Ana" }, relays: [{ label: "Bo" }], factuality: "Factual" };
  assert.equal(citation(statement, "http://localhost/#/document/letter/9?to=27"), "“She left by road.” ‘Letter’, characters 10–27. Source: Ana, through Bo; said as a fact. http://localhost/#/document/letter/9?to=27");
  assert.match(citation({ ...statement, property: { iri: "https://w3id.org/attest/ns#before" } }, "http://localhost/"), /nobody says so/);
});

test("who speaks has one column, whatever the chains, unless what they say differs by chain", () => {
  const told = (value, relays, property = "edtf") => ({ property: { iri: `https://w3id.org/attest/ns#${property}` }, object: { label: value }, factuality: "Factual", relays });
  const account = (value, ...relays) => ({ document: { id: "d" }, source: { iri: "a" }, relays, statements: [told(value, relays)] });
  const [one, ...none] = voices([account("1991-10", "b"), account("1991-10", "c", "b")]);
  assert.deepEqual([one.chains, one.statements.length, one.apart, none.length], [[["b"], ["c", "b"]], 2, false, 0]);
  const split = voices([account("1991-10", "b"), account("1991-11", "c", "b"), { ...account("1991-10"), source: { iri: "other" } }]);
  assert.deepEqual(split.map(({ apart }) => apart), [true, true, false]);
  assert.equal(speakers(split), 2);
});

test("lines that were only full go on, and every place stays", () => {
  const text = "Zoë 🙂 met Ana in \n   Doha.\nShe left.";
  const wraps = [Array.from(text).indexOf("\n")];
  const flown = flowing(text, wraps);
  assert.equal(flown, "Zoë 🙂 met Ana in     Doha.\nShe left.");
  assert.equal(Array.from(flown).length, Array.from(text).length);
  assert.deepEqual(gaps(codePoints(flown), wraps).map(({ begin, end }) => Array.from(text).slice(begin, end).join("")), [" \n   "]);
  assert.deepEqual(gaps(codePoints("a b"), [1]), []);
  assert.equal(flowing("a\nb", []), "a\nb");
});
