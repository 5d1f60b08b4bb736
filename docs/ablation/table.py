"""Prints the table of the ablation from the reports that run.sh wrote: python3 docs/ablation/table.py FOLDER."""

import json
import pathlib
import sys

SOURCE = "AFLW2000-3D"


def row(file):
    found = json.loads(file.read_text())["sources"][SOURCE]
    mae, geodesic = found["mae"], found["geodesic"]
    return (
        file.stem,
        mae["yaw"],
        mae["pitch"],
        mae["roll"],
        mae["mean"],
        geodesic["meanDegrees"],
        geodesic["medianDegrees"],
        found["opposite"]["count"],
    )


def main(folder):
    rows = sorted((row(file) for file in pathlib.Path(folder).glob("*.json")), key=lambda r: r[5])
    print("| network | yaw | pitch | roll | MAE | geodesic mean | median | over 90° |")
    print("|---|---|---|---|---|---|---|---|")
    for name, *numbers, opposite in rows:
        print("| %s | %s | %d |" % (name, " | ".join("%.2f" % n for n in numbers), opposite))


if __name__ == "__main__":
    main(*sys.argv[1:])
