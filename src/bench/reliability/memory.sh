#!/usr/bin/env bash
# Builds many files in small heaps: all steps but the language engine.
#   memory.sh [FILES] [HEAPS]    10000 files and the heaps "48 64 128 256" (MB) by default
# Needs the compiled tests ('mvn test-compile'). For each heap a line: whether the build came to its end, how many documents the store has, whether it is sound.
. "$(dirname "$0")/common.sh"
files=${1:-10000}
heaps=${2:-48 64 128 256}
texts="$work/texts"
if [ ! -d "$texts" ]; then
  mkdir -p "$texts"
  for ((i = 0; i < files; i++)); do
    printf 'Witness%d came home on day %d of that year. He said nothing about it for %d years.\n' "$i" $((i % 365)) $((i % 40)) >"$texts/text-$i.txt"
  done
fi
export LC_ALL=C
for heap in $heaps; do
  rm -rf "$work/store"
  begin=$SECONDS
  code=0
  "$java" -Xmx"${heap}m" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED -cp "$home/target/test-classes:$classpath" \
    org.attest.build.PlainBuild "$work/store" "$texts" alone 2>"$work/err" || code=$?
  said=$(grep -o 'OutOfMemoryError[^,]*\|there is not enough memory[^,]*' "$work/err" | head -n 1 || true)
  if [ -f "$work/store/attest.properties" ]; then
    documents=$(run org.attest.cli.Attest status --store "$work/store" 2>/dev/null | sed -n 's/ *\([0-9,]*\) documents*$/\1/p')
    run org.attest.cli.Attest verify --store "$work/store" >"$work/verify.out" 2>&1 && sound=sound || sound="NOT SOUND"
  else
    documents=0 sound="no store"
  fi
  echo "$heap MB: exit code $code, $documents documents, store $sound, $((SECONDS - begin)) s${said:+, $said}"
done
