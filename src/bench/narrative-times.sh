#!/usr/bin/env bash
# How well a store knows when the events of narratives with gold were: of the pairs whose order a reader knows how many are right and wrong, of the dates how many hold.
# usage: src/bench/narrative-times.sh STORE FOLDER [--misses]
# STORE holds the narratives of FOLDER (attest build --store STORE FOLDER); it reads package-private classes of org.attest.evaluation, so it is compiled beside them.
set -euo pipefail
cd "$(dirname "$0")/../.."
[ -f target/bench-classpath ] || mvn -B -q dependency:build-classpath -Dmdep.outputFile=target/bench-classpath
classpath="target/classes:$(cat target/bench-classpath)"
# The launcher finds a Java of 21 or later and remembers it.
./attest --version >/dev/null
java=$(cat target/java-path 2>/dev/null || command -v java)
"$(dirname "$java")/javac" -d target/bench -cp "$classpath" src/bench/NarrativeTimes.java
exec "$java" -Xmx1g -cp "target/bench:$classpath" org.attest.evaluation.NarrativeTimes "$@"
