#!/usr/bin/env bash
# Runs a fuzzer over every reader and parameter. What it finds lies in target/fuzz/TARGET; put it into src/test/resources/fuzz/TARGET, where the tests run it, and mend it.
# usage: src/bench/fuzz.sh [MINUTES-EACH] [TARGET...]
set -euo pipefail
cd "$(dirname "$0")/../.."
# The launcher finds a Java of 21 or later and remembers it.
./attest --version >/dev/null

minutes=${1:-60}
shift || true
mvn -o -q -B test -Dtest=FuzzTargetsTest -Dattest.seeds="$PWD/target/fuzz-seeds"
mvn -o -q -B dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/test-class-path >/dev/null
java=$(cat target/java-path 2>/dev/null || command -v java)
class_path="target/classes:target/test-classes:$(cat target/test-class-path)"
failed=0

for seeds in target/fuzz-seeds/*; do
  target=$(basename "$seeds")
  if [ $# -gt 0 ] && [[ " $* " != *" $target "* ]]; then continue; fi
  out=target/fuzz/$target
  mkdir -p "$out/corpus"
  # Only this program's own code is measured; the fuzzer's own detectors need hooks in all code and are left out of it.
  if nice -n 19 "$java" -Xmx1500m -XX:+EnableDynamicAgentLoading --enable-native-access=ALL-UNNAMED -cp "$class_path" com.code_intelligence.jazzer.Jazzer \
      --target_class="$target" --keep_going=1 --instrumentation_includes='org.attest.**' --custom_hook_includes='org.attest.**' \
      --reproducer_path="$out" -artifact_prefix="$out/" -max_total_time=$((minutes * 60)) -timeout=300 -rss_limit_mb=4000 "$out/corpus" "$seeds" >"$out/log" 2>&1
  then state="nothing found"; else state="SEE $out/log"; failed=1; fi
  printf '%-45s %3d min  %12s inputs  %s\n' "$target" "$minutes" "$(grep -oE '^#[0-9]+' "$out/log" | tail -1 | tr -d '#')" "$state"
done
exit $failed
