#!/usr/bin/env bash
# A whole run (build, query, validate, export, verify) in a network namespace of its own without even loopback, and again under strace: no connection is asked for.
# usage: src/bench/no-network.sh [FILE-OR-FOLDER]
set -euo pipefail
cd "$(dirname "$0")/../.."

text=${1:-data/narratives/ferry-incident/text.txt}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$text" "$work/"
input=$work/$(basename "$text")
# A foreign format, so that the parser's own process runs as well.
printf '<p>Mara Levin met Ann Roe in Kilis on 3 May 2018.</p><img src="http://192.0.2.1/x.png">' >"$work/page.html"
./attest --version >/dev/null

run() {
  ./attest build --store "$1" --threads 1 "$input" "$work/page.html"
  ./attest query --store "$1" document/list >/dev/null || ./attest sparql --store "$1" 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }' >/dev/null
  ./attest validate --store "$1" >/dev/null || [ $? -eq 4 ]
  ./attest export --store "$1" --format nquads --output "$1.nq"
  ./attest verify --store "$1" >/dev/null
}
export -f run
export input work

unshare -rn bash -euo pipefail -c 'if ip -o link 2>/dev/null | grep -q UP; then echo "the namespace has a network"; exit 1; fi; run "$work/alone"'
test -s "$work/alone.nq"
echo "without any network: build, query, validate, export and verify went through, $(wc -l <"$work/alone.nq") quads"

strace -f -qq -e trace=network -o "$work/calls" bash -euo pipefail -c 'run "$work/traced"'
test -s "$work/traced.nq"
# What proves that strace saw the network calls of this very process tree: one that is made on purpose.
strace -f -qq -e trace=network -o "$work/control" bash -c ': </dev/tcp/127.0.0.1/9' 2>/dev/null || true
grep -q 'connect(.*sin_port=htons(9)' "$work/control" || { echo "strace does not see connections here" >&2; exit 1; }
outside=$(grep -E '(connect|sendto|sendmsg|sendmmsg)\(' "$work/calls" | grep -E 'AF_INET' | grep -vE 'inet_addr\("127\.|"::1"|::ffff:127\.' || true)
if [ -n "$outside" ]; then
  echo "$outside" | head -20 >&2
  exit 1
fi
echo "under strace: $(wc -l <"$work/calls") network calls, $(grep -cE 'connect\(.*AF_INET' "$work/calls" || true) connections to loopback, 0 outside"
cmp "$work/alone.nq" "$work/traced.nq" && echo "both runs gave the same graph"
