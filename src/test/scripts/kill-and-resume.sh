#!/usr/bin/env bash
# Kills a generation at random moments (kill -9), resumes it each time, and compares every byte with a run that nobody
# stopped. Takes minutes: no part of the ordinary tests.
#
#   src/test/scripts/kill-and-resume.sh FOLDER [KILLS [COUNT [SECONDS]]]
#
# A new folder; 20 kills, 20,000 pictures; each kill after 2 to 60 seconds (longer on a slow machine: the first shard must
# have a chance).
# A run that is whole already (FOLDER/whole) is taken again.
# KUBI names another command than ./kubi; KILL_OPTIONS has more options, such as --character builtin:4, which is faster.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd -P)
folder=${1:?name a new folder}
kills=${2:-20}
count=${3:-20000}
most=${4:-60}
kubi=${KUBI:-$home/kubi}
# shellcheck disable=SC2206 # a list of options
line=(generate --recipe builtin --count "$count" --seed 3 ${KILL_OPTIONS:-})

mkdir -p "$folder"
rm -rf "$folder/killed"
begun=$SECONDS
"$kubi" "${line[@]}" --out "$folder/whole" --resume >"$folder/whole.log" 2>&1
echo "whole: $count pictures in $((SECONDS - begun)) s"

compare() { # every file, and no other one
  diff <(cd "$folder/whole" && sha256sum -- *) <(cd "$folder/killed" && sha256sum -- *)
  echo "same bytes: $(find "$folder/killed" -type f | wc -l) files after $1 kills"
}

done=0
while true; do
  "$kubi" "${line[@]}" --out "$folder/killed" --resume >"$folder/killed.log" 2>&1 &
  pid=$!
  if [[ $done -lt $kills ]]; then
    sleep "$((RANDOM % (most - 1) + 2)).$((RANDOM % 10))"
    if kill -9 "$pid" 2>/dev/null; then
      wait "$pid" 2>/dev/null || true
      done=$((done + 1))
      held=$(grep -c '"imagesSha256"' "$folder/killed/dataset.json" 2>/dev/null || true)
      echo "kill $done: ${held:-0} shards in the manifest," \
        "$(find "$folder/killed" -name '*.part' 2>/dev/null | wc -l) files half written"
      continue
    fi
  fi
  wait "$pid"
  compare "$done"
  [[ $done -lt $kills ]] || break
  rm -rf "$folder/killed" # it ended before all kills: once more
done
