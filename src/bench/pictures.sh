#!/usr/bin/env bash
# Measures what the timeline, the map and the network are drawn of over an invented store of 1,000 documents and 100,000 events: reading it all, first answers, later looks.
# usage: src/bench/pictures.sh STORE     makes the store where there is none (some minutes, 2 GB)
set -euo pipefail
cd "$(dirname "$0")/../.."
# The launcher finds a Java of 21 or later and remembers it.
./attest --version >/dev/null
store=${1:?usage: src/bench/pictures.sh STORE}
mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/test-class-path -Dmdep.includeScope=test
java=$(cat target/java-path 2>/dev/null || command -v java)
exec "$java" -Xmx2g --enable-native-access=ALL-UNNAMED -cp "target/test-classes:target/classes:$(cat target/test-class-path)" org.attest.server.PicturesBench "$store"
