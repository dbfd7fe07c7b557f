#!/usr/bin/env bash
# Kills writers at random moments and opens their stores each time.
#   kills.sh [KILLS] [SEED]    1000 by default; each counts only if a document was acknowledged and the process then died of SIGKILL
. "$(dirname "$0")/common.sh"
base_store
run Kills "$work" "${1:-1000}" "${2:-7}"
