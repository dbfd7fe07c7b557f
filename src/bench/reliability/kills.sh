#!/usr/bin/env bash
# Kills a process that stores documents at random moments and opens the store each time.
#   kills.sh [ROUNDS] [SEED]    1000 rounds by default; each counts only if a document was acknowledged and the process then died of SIGKILL
# A store is used for 25 rounds on end, so that what one kill left is what the next one finds.
. "$(dirname "$0")/common.sh"
rounds=${1:-1000}
RANDOM=${2:-7}
base_store
start_checker
counted=0 wrong=0 repaired=0 acknowledged=0
while [ "$counted" -lt "$rounds" ]; do
  if [ $((counted % 25)) = 0 ]; then
    rm -rf "$work/killed"
    cp -r --sparse=always "$work/base" "$work/killed"
    cp "$work/base.said" "$work/killed.said"
    next=7
  fi
  rm -f "$work/pipe"
  mkfifo "$work/pipe"
  "$java" "${options[@]}" -cp "$classpath" Writer put "$work/killed" "$next" 100000 >"$work/pipe" 2>/dev/null &
  writer=$!
  exec 9<"$work/pipe"
  : >"$work/now.said"
  while IFS= read -r line <&9; do
    echo "$line" >>"$work/now.said"
    case $line in stored*) break ;; esac
  done
  sleep "0.$(printf '%03d' $((RANDOM % 250)))"
  kill -9 "$writer"
  wait "$writer" 2>/dev/null && died=no || died=$?
  cat <&9 >>"$work/now.said"
  exec 9<&-
  # A line that the kill cut off was said to nobody.
  sed -n '/^stored [0-9]* [12]$/p' "$work/now.said" >>"$work/killed.said"
  new=$(grep -c '^stored' "$work/now.said" || true)
  next=$(($(tail -n 1 "$work/killed.said" | cut -d' ' -f2) + 2))
  { [ "$died" = 137 ] && [ "$new" -gt 0 ]; } || continue
  counted=$((counted + 1))
  acknowledged=$((acknowledged + new))
  check "$work/killed" "$work/killed.said"
  case $verdict in
    *repaired*) repaired=$((repaired + 1)) ;;
    WRONG*) wrong=$((wrong + 1)); echo "round $counted: $verdict" ;;
  esac
  if [ $((counted % 100)) = 0 ]; then echo "$counted kills, $acknowledged acknowledgements, journal repaired after $repaired, wrong $wrong"; fi
done
stop_checker
echo "$counted kills, $acknowledged acknowledgements, journal repaired after $repaired, wrong $wrong"
