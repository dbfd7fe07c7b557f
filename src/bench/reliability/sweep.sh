#!/usr/bin/env bash
# Kills a process with SIGKILL at every write, sync, truncate, rename and unlink while it does something with a store, and opens the store each time.
#   sweep.sh MODE [STEP]    MODE is put, create, recover, compact, backup or restore; STEP 1 (the default) takes every point, 3 every third
# Needs strace. The last line says how many points there are, how many were tried, at how many the process died, and how many stores were wrong.
. "$(dirname "$0")/common.sh"
mode=$1
step=${2:-1}
calls=(write pwrite64 pwritev fsync fdatasync msync ftruncate fallocate rename renameat renameat2 unlink unlinkat rmdir mkdir)
base_store

if [ "$mode" = recover ] && [ ! -d "$work/torn" ]; then
  # Killed between the commit point and the emptying of the journal: what is opened has to be applied first.
  for n in $(seq 1 400); do
    rm -rf "$work/torn"
    cp -r --sparse=always "$work/base" "$work/torn"
    strace -f -qq -o /dev/null -e trace=ftruncate -e inject=ftruncate:signal=SIGKILL:when="$n" \
      "$java" "${options[@]}" -cp "$classpath" Writer put "$work/torn" 7 1 >"$work/torn.said" 2>/dev/null || true
    [ -s "$work/torn/tdb2/Data-0001/journal.jrnl" ] && break
  done
  [ -s "$work/torn/tdb2/Data-0001/journal.jrnl" ] || { echo "no journal was left" >&2; exit 1; }
fi
[ "$mode" = restore ] && [ ! -d "$work/backup" ] && run Writer backup "$work/base" "$work/backup" >/dev/null

prepare() {
  rm -rf "$work/store" "$work/dest" "$work/dest.part"
  case $mode in
    create | restore) ;;
    recover) cp -r --sparse=always "$work/torn" "$work/store" ;;
    *) cp -r --sparse=always "$work/base" "$work/store" ;;
  esac
}

writer() {
  case $mode in
    put) set -- put "$work/store" 7 1 ;;
    create) set -- create "$work/store" ;;
    recover) set -- open "$work/store" ;;
    compact) set -- compact "$work/store" ;;
    backup) set -- backup "$work/store" "$work/dest" ;;
    restore) set -- restore "$work/store" "$work/backup" ;;
  esac
  code=0
  { "${tracer[@]}" "$java" "${options[@]}" -cp "$classpath" Writer "$@" >"$work/new.said" 2>"$work/err"; } 2>/dev/null || code=$?
}

start_checker
points=0 tried=0 died=0 wrong=0 repaired=0

# What the whole of it does, by kind of call.
prepare
tracer=(strace -f -qq -o "$work/trace" -e trace="$(IFS=,; echo "${calls[*]}")")
writer
grep -q '^closed\|^restored' "$work/new.said" || { echo "$mode does not work: $(tail -1 "$work/err")"; exit 1; }
cp "$work/trace" "$work/whole.trace"

try() { # CALL N
  local call=$1 n=$2
  prepare
  tracer=(strace -f -qq -o /dev/null -e trace="$call" -e inject="$call:signal=SIGKILL:when=$n")
  writer
  tried=$((tried + 1))
  [ "$code" = 137 ] || return 0
  died=$((died + 1))
  cat "$work/base.said" "$work/new.said" >"$work/said"
  case $mode in
    create | restore) cp "$work/new.said" "$work/said" ;;
    recover) cat "$work/base.said" "$work/torn.said" "$work/new.said" >"$work/said" ;;
  esac
  check "$work/store" "$work/said"
  case $verdict in
    *repaired*) repaired=$((repaired + 1)) ;;
    WRONG*) wrong=$((wrong + 1)); echo "$mode, $call $n: $verdict" ;;
  esac
  tracer=()
  if [ "$mode" = backup ] && [ -d "$work/dest" ]; then
    rm -rf "$work/restored"
    run Writer restore "$work/restored" "$work/dest" >/dev/null || { wrong=$((wrong + 1)); echo "$mode, $call $n: a half backup under a good name"; }
  elif [ ! -f "$work/store/attest.properties" ]; then
    # What was broken off can be done again.
    writer
    grep -q '^closed\|^restored' "$work/new.said" || { wrong=$((wrong + 1)); echo "$mode, $call $n: cannot be done again: $(tail -1 "$work/err")"; }
  fi
}

# Calls are counted for each thread; the one that runs the program makes nearly all of them.
main=$(awk '{print $1}' "$work/whole.trace" | sort | uniq -c | sort -rn | awk 'NR == 1 {print $2}')
for call in "${calls[@]}"; do
  count=$(grep -cE "^$main +$call[(]" "$work/whole.trace" || true)
  points=$((points + count))
  for ((n = 1; n <= count; n += step)); do
    try "$call" "$n"
  done
done
stop_checker
echo "$mode: $points points, every $step. tried: $tried, died at $died, journal repaired after $repaired, wrong $wrong"
