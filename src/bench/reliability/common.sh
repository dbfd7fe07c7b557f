# Sourced by the checks beside it: a class path of jars, a short start of Java, a folder to work in.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=$(cd "$here/../../.." && pwd)
work=${ATTEST_BENCH_WORK:-$(mktemp -d "${TMPDIR:-/tmp}/attest-reliability.XXXXXX")}
mkdir -p "$work"

find_java() {
  local candidate
  for candidate in "${JAVA_HOME:-/nonexistent}/bin/java" /usr/lib/jvm/*/bin/java "$(command -v java || true)"; do
    if [ -x "$candidate" ] && [ "$("$candidate" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)" -ge 21 ] 2>/dev/null; then
      echo "$candidate"
      return
    fi
  done
  echo "no Java of version 21 or later found" >&2
  exit 1
}
java=$(find_java)

# What the checks need of Attest, as jars; built by 'mvn package -DskipTests'.
[ -f "$home/target/attest.jar" ] || { echo "run 'mvn package -DskipTests' first" >&2; exit 1; }
classpath="$home/target/attest.jar:$(printf '%s:' "$home"/target/lib/*.jar)"
if [ ! -f "$work/bench.jar" ]; then
  mkdir -p "$work/classes"
  "$(dirname "$java")/javac" -encoding UTF-8 -proc:none -d "$work/classes" -cp "$classpath" "$here"/*.java
  "$(dirname "$java")/jar" --create --file "$work/bench.jar" -C "$work/classes" .
fi
classpath="$work/bench.jar:$classpath"
options=(-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData --enable-native-access=ALL-UNNAMED -Dlogback.statusListenerClass=ch.qos.logback.core.status.NopStatusListener)
options+=(-Xlog:disable -Xlog:all=off:stderr)

# Many processes are started here: a recorded run makes the start of each shorter, where Java can.
if [ "$("$java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)" -ge 25 ]; then
  if [ ! -f "$work/bench.aot" ]; then
    "$java" "${options[@]}" -cp "$classpath" Writer create "$work/recorded" >/dev/null 2>&1
    "$java" "${options[@]}" -XX:AOTCacheOutput="$work/bench.aot" -cp "$classpath" Writer put "$work/recorded" 1 9 >/dev/null 2>&1
  fi
  options+=(-XX:AOTCache="$work/bench.aot")
fi

run() {
  "$java" "${options[@]}" -cp "$classpath" "$@"
}

# A store with some documents, closed well.
base_store() {
  if [ ! -d "$work/base" ]; then
    run Writer create "$work/base" >/dev/null
    run Writer put "$work/base" 1 6 >"$work/base.said"
  fi
}

# One process that opens stores for all of a check's rounds; ask it with 'check STORE SAID'.
start_checker() {
  coproc CHECKER { run Checker 2>/dev/null; }
}

check() {
  echo "$1 $2" >&"${CHECKER[1]}"
  IFS= read -r verdict <&"${CHECKER[0]}"
}

stop_checker() {
  exec {CHECKER[1]}>&-
}
