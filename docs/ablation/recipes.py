"""Writes the recipes of the ablation, the recipe head with one idea taken out in each.

./kubi generate --recipe head --print-recipe > head.json
python3 docs/ablation/recipes.py head.json FOLDER
"""

import copy
import json
import pathlib
import sys

PEOPLE, FIRST_SEED, PICTURES = 400, 10000, 12000
# As the recipe head had it when the table was begun; today's is cut more closely.
USUAL_FRAME = {"sideMean": 0.0, "sideDeviation": 0.12, "centreDeviation": 0.06, "gross": 0.04}


def no_degradation(r):
    d = r["degrade"]
    d["gray"].update(other=0.0, deviation=0.0, single=0.0)
    d["lens"].update(vignetted=0.0, blurred=0.0, moved=0.0)
    d["sensor"].update(noisy=0.0, grainy=0.0, salted=0.0)
    d["tone"].update(
        exposureDeviation=0.0, gammaDeviation=0.0, contrastDeviation=0.0, brightnessDeviation=0.0, stretched=0.0
    )
    d["finish"].update(sharpened=0.0, local=0.0, equalized=0.0, banded=0.0)
    d["storage"].update(low=0.0, jpeg=0.0)


def no_occluders(r):
    r["occluder"].update(share=0.0, margin=0.0)


def plain_background(r):
    scenes = r["background"]["scenes"]
    scenes.update({name: float(name == "plain") for name in scenes})


def even_light(r):
    light = r["light"]
    light["surroundings"].update({name: float(name == "even") for name in light["surroundings"]})
    light["lamps"].update({name: float(name == "front") for name in light["lamps"]})
    light.update(ambient=[0.6, 0.6], key=[0.6, 0.6], fillShare=0.0, rimShare=0.0)
    light["exposure"].update(deviation=0.0, overexposed=0.0, dim=0.0)
    light["shadows"].update(hard=0.0, soft=0.0)


def tight_frame(r):
    r["camera"].update(sideDeviation=0.0, centreDeviation=0.0, gross=0.0)


def closer_frame(r):
    r["camera"].update(sideMean=-0.14)


def no_shadows(r):
    r["light"]["shadows"].update(hard=0.0, soft=0.0)


def still_faces(r):
    r["people"].update(expression=0.0, openMouth=0.0, closedEyes=0.0)
    r["face"].update(openJaw=0.0)


def bare_faces(r):
    r["people"].update(beard=0.0, glasses=0.0, sunglasses=0.0, headwear=0.0)


def few_people(r):
    r["characters"][0]["people"] = 8


def builtin_people(r):
    r["characters"][0]["source"] = "builtin"


def whole(r):
    pass


def main(head, folder):
    base = json.loads(pathlib.Path(head).read_text())
    base["count"] = PICTURES
    base["characters"][0].update(people=PEOPLE, firstSeed=FIRST_SEED)
    base["camera"].update(USUAL_FRAME)
    for change in (
        whole,
        few_people,
        builtin_people,
        tight_frame,
        closer_frame,
        no_shadows,
        still_faces,
        bare_faces,
        plain_background,
        no_degradation,
        even_light,
        no_occluders,
    ):
        recipe = copy.deepcopy(base)
        change(recipe)
        recipe["name"] = change.__name__.replace("_", "-")
        out = pathlib.Path(folder) / (recipe["name"] + ".json")
        out.write_text(json.dumps(recipe, indent=1) + "\n")
        print(recipe["name"])


if __name__ == "__main__":
    main(*sys.argv[1:])
