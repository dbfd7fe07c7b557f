#!/usr/bin/env bash
# Fills a small disk: on memory disks of 50 sizes a process stores documents until there is no space, and the store is opened with what it has acknowledged.
#   full-disk.sh [SIZES]
# On every other one something else fills the disk while documents are stored, so that looking for space first does not help.
# Runs inside a name space of its own (unshare -rm), where it may mount. Each size counts only if the process ended with a message about the disk.
if [ "${1:-}" != inside ]; then
  exec unshare -rm "$0" inside "${1:-50}"
fi
sizes=$2
. "$(dirname "$0")/common.sh"
disk="$work/disk"
mkdir -p "$disk"
start_checker
counted=0 wrong=0 stored=0 none=0 filled=0
for ((i = 0; i < sizes; i++)); do
  size=$((4400 + i * 160))
  mount -t tmpfs -o "size=${size}k" tmpfs "$disk"
  : >"$work/full.said"
  if run Writer create "$disk/store" >"$work/create.said" 2>"$work/err"; then
    if [ $((i % 2)) = 1 ]; then
      { until [ "$(grep -c '^stored' "$work/full.said")" -ge 3 ] || [ ! -d "$disk/store" ]; do sleep 0.05; done; cat /dev/zero >"$disk/filler" 2>/dev/null || true; } &
      filler=$!
    fi
    run Writer put "$disk/store" 7 100000 >"$work/full.said" 2>"$work/err" || true
    if [ $((i % 2)) = 1 ]; then
      kill "$filler" 2>/dev/null || true
      wait "$filler" 2>/dev/null || true
      [ -s "$disk/filler" ] && filled=$((filled + 1))
      rm -f "$disk/filler"
    fi
  fi
  if grep -q 'the disk is nearly full\|the disk is full\|No space left' "$work/err"; then
    counted=$((counted + 1))
  else
    echo "$size kB: ended without a word about the disk: $(grep -v '^WARN\|^\s*at' "$work/err" | head -n 1)"
    wrong=$((wrong + 1))
  fi
  if grep -q . "$work/full.said"; then
    stored=$((stored + $(grep -c '^stored' "$work/full.said" || true)))
  else
    none=$((none + 1))
  fi
  # On the full disk itself, and once there is space again.
  for more in no yes; do
    [ "$more" = yes ] && mount -o "remount,size=$((size + 40000))k" "$disk"
    if [ -f "$disk/store/attest.properties" ]; then
      check "$disk/store" "$work/full.said"
      case $verdict in WRONG*) wrong=$((wrong + 1)); echo "$size kB, more space: $more: $verdict" ;; esac
    fi
  done
  # The checker may still have files of it mapped.
  umount -l "$disk"
done
stop_checker
echo "$counted sizes that were too small and said so, $filled of them filled by something else, in $none no document could be stored; $stored documents acknowledged, wrong $wrong"
