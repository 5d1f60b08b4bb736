#!/usr/bin/env bash
# Draws all that the window can show: five workspaces with their panes, menus, questions and empty states, in both
# languages, bright and dark, at 1x and 2x, and in a small window. Says what is cut off. Takes minutes: no part of the
# ordinary tests (these look at the same screens with people of boxes: ScreensTest).
#
#   src/test/scripts/screens.sh FOLDER [PROJECT]
#
# A new folder for the pictures (SCREEN-LANGUAGE-THEME-SCALE.png). PROJECT is a project with a data set and runs; without
# one, a small one is made: of MakeHuman's people where KUBI_MAKEHUMAN names their data. Needs Xvfb. SCALES=1 draws one
# scale only, SCREENS="train.*|runs.*" these screens only. Small windows are drawn at 1x.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd -P)
folder=${1:?name a new folder}
mkdir -p "$folder"
folder=$(cd "$folder" && pwd -P)
project=${2:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [[ -z $project ]]; then
  project=$work/made
  recipe=builtin
  [[ -z ${KUBI_MAKEHUMAN:-} ]] || recipe=anyone
  "$home/kubi" recipe show "$recipe" | sed 's/"people" : 250/"people" : 50/' >"$work/few.json"
  "$home/kubi" generate --recipe "$work/few.json" --count 800 --seed 3 --out "$project/data/people"
  for seed in 1 2 3; do
    "$home/kubi" train --data "$project/data/people" --preset tiny --epochs 6 --seed "$seed" --out "$project/runs/seed-$seed"
  done
  echo '{"kubiProject":1}' >"$project/project.json"
fi

for scale in ${SCALES:-1 2}; do
  cp -r "$project" "$work/project-$scale" # the walk trains and generates
  (
    cd "$home"
    xvfb-run -a -s "-screen 0 $((1400 * scale))x$((900 * scale))x24" \
      mvn -q -o test -pl app -am -Dspotless.check.skip=true -Dtest=ScreensTest -Dsurefire.failIfNoSpecifiedTests=false \
      -Dkubi.home="$home" -Dkubi.screens="$folder" "-Dkubi.screens.only=${SCREENS:-.*}" -Dkubi.screens.project="$work/project-$scale" \
      "-Dkubi.test.jvm=-Dprism.order=sw -Dglass.gtk.uiScale=$scale"
  )
done
echo "$(find "$folder" -name '*.png' | wc -l) pictures in $folder"
