#!/usr/bin/env python3
"""Draws attestations at random from an export of the store and prints each in words beside its evidence, for a person to judge.

    ./attest export --format nquads --output graph.nq
    src/bench/precision_sample.py graph.nq --seed 1 --size 200

The same export, seed and size always give the same sample. Labels of events are left out: they are made from the event's type and roles and claim nothing more.
"""
import argparse
import random
import re

TERM = r'<<\( (?:.*?) \)>>|<[^>]*>|"(?:[^"\\]|\\.)*"(?:\^\^<[^>]*>|@\S+)?'
QUAD = re.compile(rf"({TERM}) (<[^>]*>) ({TERM})(?: (<[^>]*>))? \.$")
INNER = re.compile(r"<<\( (<[^>]*>) (<[^>]*>) (.*) \)>>$")


def local(term):
    return re.split(r"[#/]", term.strip("<>"))[-1]


def text(literal):
    return re.sub(r"\\(u[0-9A-Fa-f]{4}|.)", lambda m: {"n": "\n", "t": "\t", "r": "\r"}.get(m[1], chr(int(m[1][1:], 16)) if m[1][0] == "u" and len(m[1]) == 5 else m[1]),
                  literal[1:literal.rindex('"')])


def read(path):
    """Attestations by IRI, with all their values; names of things; texts of documents."""
    values, labels, documents = {}, {}, {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            quad = QUAD.match(line.strip())
            if not quad:
                continue
            subject, predicate, value = quad[1], local(quad[2]), quad[3]
            if "#attestation-" in subject:
                values.setdefault(subject, {}).setdefault(predicate, []).append(value)
            elif predicate == "label":
                labels.setdefault(subject, text(value))
            elif predicate == "isString":
                documents[subject.strip("<>")] = text(value)
    return values, labels, documents


def words(term, labels):
    return f"“{text(term)}”" if term.startswith('"') else f"[{labels[term]}]" if term in labels else local(term)


def around(document, begin, end, reach):
    before, after = document[max(0, begin - reach):begin], document[end:end + reach]
    return re.sub(r"\s+", " ", f"{before}⟦{document[begin:end]}⟧{after}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("export", help="the store as N-Quads")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--size", type=int, default=200)
    parser.add_argument("--reach", type=int, default=170, help="characters of context on either side")
    parser.add_argument("--only", help="predicates to draw from, separated by commas")
    options = parser.parse_args()
    values, labels, documents = read(options.export)
    claims = []
    for iri in sorted(values):
        if "evidence" not in values[iri]:   # inferred from others, whose words are theirs
            continue
        subject, predicate, value = INNER.match(values[iri]["reifies"][0]).groups()
        if local(predicate) == "label" and "#event-" in subject:
            continue
        if not options.only or local(predicate) in options.only.split(","):
            claims.append((iri, subject, predicate, value))
    for number, (iri, subject, predicate, value) in enumerate(random.Random(options.seed).sample(claims, min(options.size, len(claims))), 1):
        told = values[iri]
        document, place = told["evidence"][0].strip("<>").split("#char=")
        begin, end = map(int, place.split(","))
        sure = min(float(text(x)) for x in told["confidence"])
        print(f"{number}. {words(subject, labels)} ({local(subject)}) — {local(predicate)} — {words(value, labels)} ({local(value)})")
        print(f"   {local(told['factuality'][0])} | by {words(told['wasAttributedTo'][0], labels)} | {sure} | {local(told['wasGeneratedBy'][0]).split('-0.')[0]} | {local(document)}")
        for extra in ("edtf", "earliestStart", "latestEnd"):
            if extra in told:
                print(f"   {extra} {text(told[extra][0])}")
        print(f"   {around(documents[document], begin, end, options.reach)}\n")


if __name__ == "__main__":
    main()
