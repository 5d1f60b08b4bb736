#!/usr/bin/env bash
# Exports a data set in every format, one after the other, and prints a table of files, bytes and seconds (Markdown). What
# was exported is deleted at once, so that the disk needs room for the largest format only. Takes minutes: no part of the
# ordinary tests.
#
#   src/test/scripts/export-table.sh DATA FOLDER [FORMAT ...]
#
# DATA is a data set (100,000 pictures for the table of docs/datasets.md), FOLDER a new one; the figures stay in
# FOLDER/FORMAT.json. KUBI names another command than ./kubi.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd -P)
data=${1:?name a data set}
folder=${2:?name a new folder}
shift 2
formats=("$@")
[[ ${#formats[@]} -gt 0 ]] || formats=(npz hdf5 300wlp coco png webdataset)
kubi=${KUBI:-$home/kubi}

mkdir -p "$folder"

field() { # NAME FILE: a number of an export's figures
  sed -n "s/^ *\"$1\" : \([0-9.E-]*\),\{0,1\}$/\1/p" "$2"
}

echo "| FORMAT | samples | files | MB | s | CPU s | samples/s |"
echo "|---|---|---|---|---|---|---|"
for format in "${formats[@]}"; do
  figures=$folder/$format.json
  "$kubi" export --data "$data" --to "$format" --out "$folder/exported" --force --json "$figures" \
    >"$folder/$format.log" 2>&1 || { cat "$folder/$format.log" >&2; exit 1; }
  rm -rf "${folder:?}/exported"
  LC_ALL=C awk -v format="$format" -v samples="$(field samples "$figures")" -v files="$(field files "$figures")" \
    -v bytes="$(field bytes "$figures")" -v seconds="$(field seconds "$figures")" \
    -v cpu="$(field cpuSeconds "$figures")" -v rate="$(field samplesPerSecond "$figures")" \
    'BEGIN { printf "| `%s` | %d | %d | %.1f | %.1f | %.1f | %.0f |\n", format, samples, files, bytes / 1e6, seconds, cpu, rate }'
done
