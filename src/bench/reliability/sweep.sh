#!/usr/bin/env bash
# Kills writers with SIGKILL at every write, sync, truncate, rename and unlink while they do something with a store, and opens the stores.
#   sweep.sh MODE [STEP]    MODE is put, create, recover, compact, backup or restore; STEP 1 (the default) takes every point, 3 every third
# Needs strace. The last line says how many points there are of which kind, at how many a writer died, and how many stores were wrong.
. "$(dirname "$0")/common.sh"
base_store
run Sweep "$work" "$@"
