#!/usr/bin/env bash
# Runs a fuzzer over every reader and parameter, until each has had so many minutes of processor: a busy machine makes it longer, never weaker. It fuzzes in turns of a few minutes, the target that had least first,
# and keeps account in src/bench/fuzzed.tsv, so that a run that is ended is gone on with by the next. What it finds lies in target/fuzz/TARGET; put it into src/test/resources/fuzz/TARGET, where the tests run it,
# and mend it.
# usage: src/bench/fuzz.sh [MINUTES-OF-PROCESSOR-EACH] [TARGET...]
set -euo pipefail
cd "$(dirname "$0")/../.."
# The launcher finds a Java of 21 or later and remembers it.
./attest --version >/dev/null

minutes=${1:-60}
shift || true
turn=300
account=src/bench/fuzzed.tsv
mvn -o -q -B test -Dtest=FuzzTargetsTest -Dattest.seeds="$PWD/target/fuzz-seeds"
mvn -o -q -B dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/test-class-path >/dev/null
java=$(cat target/java-path 2>/dev/null || command -v java)
class_path="target/classes:target/test-classes:$(cat target/test-class-path)"
[ -f $account ] || printf 'target\tsecondsOfProcessor\tinputs\tfound\n' >$account

# Seconds of processor that a target has had.
spent() { awk -F'\t' -v t="$1" '$1 == t { s += $2 } END { print s + 0 }' $account; }

# The target that has had least of those that have not had enough; nothing where all have.
next() {
  for seeds in target/fuzz-seeds/*; do
    target=$(basename "$seeds")
    if [ ${#wanted[@]} -gt 0 ] && [[ " ${wanted[*]} " != *" $target "* ]]; then continue; fi
    had=$(spent "$target")
    if [ "$had" -lt $((minutes * 60)) ]; then printf '%s\t%s\n' "$had" "$target"; fi
  done | sort -n | head -1 | cut -f2
}

wanted=("$@")
failed=0
while target=$(next) && [ -n "$target" ]; do
  out=target/fuzz/$target
  mkdir -p "$out/corpus"
  state=nothing
  # Only this program's own code is measured; the fuzzer's own detectors need hooks in all code and are left out of it.
  nice -n 19 "$java" -Xmx1500m -XX:+EnableDynamicAgentLoading --enable-native-access=ALL-UNNAMED -cp "$class_path" com.code_intelligence.jazzer.Jazzer \
      --target_class="$target" --keep_going=1 --instrumentation_includes='org.attest.**' --custom_hook_includes='org.attest.**' \
      --reproducer_path="$out" -artifact_prefix="$out/" -max_total_time=$turn -timeout=300 -rss_limit_mb=4000 "$out/corpus" "target/fuzz-seeds/$target" >"$out/log" 2>&1 &
  fuzzer=$!
  seconds=0
  # The clock of the process itself, since its parent learns of it only when it ends.
  while kill -0 $fuzzer 2>/dev/null; do
    now=$(awk -v tick="$(getconf CLK_TCK)" '{ sub(/.*\) /, ""); print int(($12 + $13) / tick) }' /proc/$fuzzer/stat 2>/dev/null) || now=""
    seconds=${now:-$seconds}
    sleep 1
  done
  wait $fuzzer || { state="SEE $out/log"; failed=1; cp "$out/log" "$out/found.log"; }
  inputs=$(grep -oE '^#[0-9]+' "$out/log" | tail -1 | tr -d '#' || true)
  printf '%s\t%s\t%s\t%s\n' "$target" "$seconds" "${inputs:-0}" "$state" >>$account
  printf '%-45s %4d of %4d s of processor  %12s inputs  found: %s\n' "$target" "$(spent "$target")" $((minutes * 60)) "${inputs:-0}" "$state"
  # One that finds something at once is mended before it is fuzzed on.
  if [ $failed -ne 0 ] && [ "$seconds" -lt 5 ]; then break; fi
done
exit $failed
