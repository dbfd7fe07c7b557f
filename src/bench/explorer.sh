#!/usr/bin/env bash
# Measures the explorer in Chromium over an invented store of 1,000 documents and 100,000 events.
# usage: src/bench/explorer.sh STORE [WORDS]     makes the store where there is none (some minutes, 3 GB); with words, a regular expression, only what is named so
# Columns: median and slowest on the clock until the view shows what it is about, median until all of it is drawn, then what the page's main thread and the server's answering threads worked, all in milliseconds.
set -euo pipefail
cd "$(dirname "$0")/../.."
# The launcher finds a Java of 21 or later and remembers it.
./attest --version >/dev/null
store=${1:?usage: src/bench/explorer.sh STORE [WORDS]}
mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/test-class-path -Dmdep.includeScope=test
java=$(cat target/java-path 2>/dev/null || command -v java)
exec "$java" -Xmx4g --enable-native-access=ALL-UNNAMED -cp "target/test-classes:target/classes:$(cat target/test-class-path)" org.attest.server.ExplorerBench "$store" "${@:2}"
