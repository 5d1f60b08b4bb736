#!/bin/sh
# The ablation of docs/results.md: one training for each idea that is taken out, measured on photos.
#
#   docs/ablation/run.sh FOLDER [PHOTOS.csv]
#
# FOLDER keeps data sets, runs and reports, so that what is there already is not made again.
# On two cores it takes about half an hour.
set -eu
folder=$1
photos=${2:-../shared/photos/labels.csv}
here=$(dirname "$0")
mkdir -p "$folder/recipes" "$folder/data" "$folder/runs" "$folder/reports"
./kubi generate --recipe head --print-recipe > "$folder/head.json"
ideas=$(python3 "$here/recipes.py" "$folder/head.json" "$folder/recipes")

preset=small

# NAME DATA OPTIONS: trains on the data and reports on the photos
learn() {
  name=$1
  data=$folder/data/$2
  shift 2
  if [ ! -d "$folder/runs/$name/model" ]; then
    rm -rf "$folder/runs/$name"
    ./kubi train --data "$data" --epochs 6 --preset "$preset" "$@" --out "$folder/runs/$name"
  fi
  report "$name"
}

report() {
  [ -f "$folder/reports/$1${2:-}.json" ] && return
  out=$folder/reports/$1${2:-}
  rm -rf "$out"
  ./kubi evaluate --model "$folder/runs/$1" --photos "$photos" ${2:---no-mirror} --out "$out" --json > "$out.part"
  mv "$out.part" "$folder/reports/$1${2:-}.json"
}

for idea in $ideas; do
  [ -f "$folder/reports/$idea.json" ] && continue
  ./kubi generate --recipe "$folder/recipes/$idea.json" --seed 31 --out "$folder/data/$idea" --resume
  learn "$idea" "$idea"
done
report whole --mirror
learn another-seed whole --seed 2
learn no-augmentation whole --augment none
learn ten-numbers-alone whole --labels bones10
learn no-averaging whole --averaging 0
learn constant-rate whole --schedule constant
learn l1-rotation whole --loss head-rotation=l1
learn geodesic-rotation whole --loss head-rotation=geodesic
preset=residual
learn residual whole
preset=original
learn original whole
python3 "$here/table.py" "$folder/reports"
