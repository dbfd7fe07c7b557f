#!/usr/bin/env bash
# Processor seconds that the timeline's solver takes for so many events: in documents of fifty that have nothing to do with each other, and all in one network.
# usage: src/bench/solver.sh [EVENTS...]
set -euo pipefail
cd "$(dirname "$0")/../.."
# The launcher finds a Java of 21 or later and remembers it.
./attest --version >/dev/null

[ -d target/classes ] || mvn -B -q compile
java=$(cat target/java-path 2>/dev/null || command -v java)
[ $# -gt 0 ] || set -- 100 1000 10000
exec "$java" -Xmx2g -cp target/classes src/bench/SolverGrowth.java "$@"
