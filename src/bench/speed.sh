#!/usr/bin/env bash
# Words per second and peak memory from text to stored graph, beside CoreNLP's full pipeline (names with SUTime, coreference, quotes) on the same texts.
# usage: src/bench/speed.sh FOLDER-OF-TXT [THREADS]
set -euo pipefail
cd "$(dirname "$0")/../.."

folder=${1:?usage: src/bench/speed.sh FOLDER-OF-TXT [THREADS]}
threads=${2:-1}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
words=$(cat "$folder"/*.txt | wc -w)
java=$(cat target/java-path 2>/dev/null || command -v java)

measure() {
  local name=$1 words=$2
  shift 2
  /usr/bin/time -o "$work/time" -f '%e %U %M' "$@" >"$work/out" 2>"$work/err" || { tail -5 "$work/err" >&2; exit 1; }
  read -r seconds processor kilobytes <"$work/time"
  awk -v n="$name" -v w="$words" -v s="$seconds" -v p="$processor" -v k="$kilobytes" \
    'BEGIN { printf "%-40s %6d words  %7.1f s  %7.1f s processor  %6.0f words/s  %6.0f words/s of processor  %5.2f GB\n", n, w, s, p, w / s, w / p, k / 1048576 }'
}

./attest --help >/dev/null
echo "one sentence." >"$work/one.txt"
ls "$PWD/$folder"/*.txt >"$work/files" 2>/dev/null || ls "$folder"/*.txt >"$work/files"
measure "attest build --threads $threads" "$words" ./attest build --store "$work/store" --threads "$threads" "$folder"
measure "attest build of one sentence" 2 ./attest build --store "$work/store1" --threads 1 "$work/one.txt"
measure "CoreNLP, full pipeline" "$words" "$java" -Xmx6g -cp "target/lib/*" edu.stanford.nlp.pipeline.StanfordCoreNLP \
  -annotators tokenize,pos,lemma,ner,depparse,coref,quote -coref.algorithm fastneural -coref.md.type dependency \
  -ssplit.newlineIsSentenceBreak two -filelist "$work/files" -outputFormat text -outputDirectory "$work/corenlp"
