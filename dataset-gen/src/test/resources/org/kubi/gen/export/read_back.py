"""Reads an export by other people's libraries and compares it with the data set's own files.

python3 read_back.py FORMAT DATASET EXPORT: says what it compared; ends with 3 where a library is missing.
"""

import csv
import glob
import io
import json
import os
import struct
import sys
import tarfile
import zlib

try:
    import numpy as np
except ImportError as e:
    print(e)
    sys.exit(3)


def native(folder):
    """Pictures, labels and planes as NumPy reads them, and the manifest."""
    manifest = json.load(open(os.path.join(folder, "dataset.json")))
    arrays = {}
    for kind in ["images", "labels"] + manifest.get("planes", []):
        files = sorted(glob.glob(os.path.join(folder, kind + "-*.npy")))
        arrays[kind] = np.concatenate([np.load(f) for f in files])
    return manifest, arrays


def blocks(manifest, labels):
    return {b["id"]: labels[:, b["offset"]:b["offset"] + len(b["columns"])] for b in manifest["labels"]}


def angles(q):
    """Yaw, pitch, roll in degrees of R = Rx(pitch) Ry(yaw) Rz(roll), AFLW2000's matrices, from w x y z."""
    q = q.astype(np.float64)
    w, x, y, z = (q / np.linalg.norm(q, axis=1, keepdims=True)).T
    sin_yaw = -2 * (x * z + w * y)
    return np.degrees(np.stack([
        np.arcsin(np.clip(sin_yaw, -1, 1)),
        np.arctan2(2 * (y * z - w * x), 1 - 2 * (x * x + y * y)),
        np.arctan2(2 * (x * y - w * z), 1 - 2 * (y * y + z * z)),
    ], axis=1))


def png(data):
    """A gray PNG, by zlib alone."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    at, packed, names = 8, b"", []
    while at < len(data):
        length, name = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        assert struct.unpack(">I", data[at + 8 + length:at + 12 + length])[0] == zlib.crc32(name + body)
        names.append(name)
        if name == b"IHDR":
            width, height, depth, colour, *rest = struct.unpack(">IIBBBBB", body)
            assert (depth, colour, rest) == (8, 0, [0, 0, 0])
        if name == b"IDAT":
            packed += body
        at += 12 + length
    assert names == [b"IHDR", b"IDAT", b"IEND"], names
    raw = np.frombuffer(zlib.decompress(packed), np.uint8).reshape(height, width + 1)
    out = np.zeros((height + 1, width + 1), int)
    for y in range(height):
        assert raw[y, 0] == 4
        for x in range(width):
            a, b, c = out[y + 1, x], out[y, x + 1], out[y, x]
            p = a + b - c
            best = min((abs(p - a), 0, a), (abs(p - b), 1, b), (abs(p - c), 2, c))[2]
            out[y + 1, x + 1] = (int(raw[y, x + 1]) + best) % 256
    return out[1:, 1:].astype(np.uint8)


def name(i):
    return "%03d/%06d" % (i // 1000, i)


def same_pictures(arrays, out, manifest):
    for i in range(len(arrays["images"])):
        assert np.array_equal(png(open(f"{out}/images/{name(i)}.png", "rb").read()), arrays["images"][i])
        for plane in manifest.get("planes", []):
            if plane == "segments":
                got = png(open(f"{out}/{plane}/{name(i)}.png", "rb").read())
            else:
                got = np.load(f"{out}/{plane}/{name(i)}.npy")
                assert got.dtype == arrays[plane].dtype
            assert np.array_equal(got, arrays[plane][i]), plane


def same_arrays(manifest, arrays, read):
    """Of .npz and HDF5: every array, to the bit."""
    for key, want in [("images", arrays["images"])] + [(p, arrays[p]) for p in manifest.get("planes", [])]:
        got = read(key)
        assert got.dtype == want.dtype and np.array_equal(got, want), key
    wanted = blocks(manifest, arrays["labels"])
    for key, want in wanted.items():
        got = read(key)
        assert got.dtype == np.float32 and np.array_equal(got, want), key
    assert np.abs(read("yaw-pitch-roll") - angles(wanted["head-quaternion"])).max() < 1e-6


def check_png(folder, out):
    manifest, arrays = native(folder)
    same_pictures(arrays, out, manifest)
    rows = list(csv.reader(open(out + "/labels.csv", newline="")))
    columns = [c for b in manifest["labels"] for c in b["columns"]]
    assert rows[0] == ["index", "file", "character_id", "yaw_degrees", "pitch_degrees", "roll_degrees"] + columns
    numbers = np.array([[float(c) for c in row[3:]] for row in rows[1:]])
    assert np.array_equal(numbers[:, 3:].astype(np.float32), arrays["labels"])
    found = blocks(manifest, arrays["labels"])
    assert np.abs(numbers[:, :3] - angles(found["head-quaternion"])).max() < 1e-6
    for i, row in enumerate(rows[1:]):
        assert row[:2] == [str(i), f"images/{name(i)}.png"]
        assert row[2] == manifest["characters"][int(found["character"][i, 0])]
    assert json.load(open(out + "/export.json"))["dataset"] == manifest


def check_npz(folder, out):
    manifest, arrays = native(folder)
    with np.load(out, allow_pickle=False) as file:
        same_arrays(manifest, arrays, lambda key: file[key])
        assert json.loads(file["dataset.json"]) == manifest


def check_hdf5(folder, out):
    import h5py
    manifest, arrays = native(folder)
    with h5py.File(out, "r") as file:
        ids = {b["id"]: b["columns"] for b in manifest["labels"]}

        def read(key):
            group = "labels/" if key in ids or key == "yaw-pitch-roll" else ""
            return file[("planes/" if key in manifest.get("planes", []) else group) + key][()]

        same_arrays(manifest, arrays, read)
        for key, columns in ids.items():
            assert [c.decode() for c in file["labels/" + key].attrs["columns"]] == columns
        assert file.attrs["convention"].decode() == manifest["convention"]
        assert json.loads(file["dataset.json"][()]) == manifest


def check_coco(folder, out):
    manifest, arrays = native(folder)
    same_pictures(arrays, out, manifest)
    coco = json.load(open(out + "/person_keypoints.json"))
    person, = coco["categories"]
    assert person["name"] == "person" and len(set(person["keypoints"])) == len(person["keypoints"])
    assert all(1 <= k <= len(person["keypoints"]) and a != b for a, b in person["skeleton"] for k in (a, b))
    columns = [c for b in manifest["labels"] for c in b["columns"]]
    ypr = angles(blocks(manifest, arrays["labels"])["head-quaternion"])
    assert len(coco["images"]) == len(coco["annotations"]) == len(arrays["images"])
    for i, (image, note) in enumerate(zip(coco["images"], coco["annotations"])):
        assert image["id"] == note["image_id"] == i and note["id"] == i + 1 and note["category_id"] == 1
        assert image["file_name"] == name(i) + ".png" and image["width"] == arrays["images"].shape[2]
        points = np.array(note["keypoints"]).reshape(-1, 3)
        assert note["num_keypoints"] == (points[:, 2] > 0).sum() > 0
        for keypoint, (x, y, v) in zip(person["keypoints"], points):
            u = arrays["labels"][i, columns.index(keypoint + "_u")]
            w = arrays["labels"][i, columns.index(keypoint + "_v")]
            assert v == arrays["labels"][i, columns.index(keypoint + "_visible")]
            want = (float(u) - 0.5, float(w) - 0.5) if v > 0 else (0, 0)
            assert abs(x - want[0]) < 1e-6 and abs(y - want[1]) < 1e-6
        x, y, w, h = note["bbox"]
        assert 0 <= x and 0 <= y and x + w <= image["width"] and y + h <= image["height"] and w > 0 and h > 0
        assert np.abs(np.array(note["yaw_pitch_roll_degrees"]) - ypr[i]).max() < 1e-6


def check_webdataset(folder, out):
    manifest, arrays = native(folder)
    ypr = angles(blocks(manifest, arrays["labels"])["head-quaternion"])
    seen = 0
    for shard in sorted(glob.glob(out + "/kubi-*.tar")):
        with tarfile.open(shard, "r:") as tar:
            members = tar.getmembers()
            assert all(m.isfile() and m.mtime == m.uid == m.gid == 0 for m in members)
            keys = sorted({m.name.split(".")[0] for m in members})
            # A key's files stand together, as WebDataset wants them.
            assert [m.name.split(".")[0] for m in members] == [k for k in keys for _ in range(len(members) // len(keys))]
            for key in keys:
                assert int(key) == seen
                label = json.load(tar.extractfile(key + ".json"))
                assert label["index"] == seen
                assert np.array_equal(png(tar.extractfile(key + ".png").read()), arrays["images"][seen])
                for block, want in blocks(manifest, arrays["labels"]).items():
                    assert np.array_equal(np.array(label[block], np.float32), want[seen]), block
                got = [label["yaw_degrees"], label["pitch_degrees"], label["roll_degrees"]]
                assert np.abs(np.array(got) - ypr[seen]).max() < 1e-6
                for plane in manifest.get("planes", []):
                    if plane == "segments":
                        got = png(tar.extractfile(f"{key}.{plane}.png").read())
                    else:
                        got = np.load(io.BytesIO(tar.extractfile(f"{key}.{plane}.npy").read()))
                    assert np.array_equal(got, arrays[plane][seen]), plane
                seen += 1
    assert seen == len(arrays["images"])


def check_300wlp(folder, out):
    from scipy.io import loadmat
    manifest, arrays = native(folder)
    same_pictures(arrays, out, manifest)
    found = blocks(manifest, arrays["labels"])
    ypr = np.radians(angles(found["head-quaternion"]))
    names = open(out + "/files.txt").read().split()
    assert names == ["images/" + name(i) for i in range(len(arrays["images"]))]
    for i, path in enumerate(names):
        mat = loadmat(f"{out}/{path}.mat")
        pitch, yaw, roll = mat["Pose_Para"][0][:3]  # as its loaders read it
        assert np.abs(np.array([yaw, pitch, roll]) - ypr[i]).max() < 1e-6
        points = found["landmarks"][i].reshape(68, 3).astype(np.float64)
        want = np.where((points == 0).all(axis=1, keepdims=True), -1, points[:, :2] + 0.5)
        assert mat["pt2d"].shape == (2, 68) and np.abs(mat["pt2d"] - want.T).max() < 1e-6
        x, y, w, h = found["face-box"][i].astype(np.float64)
        assert np.abs(mat["roi"][0] - [x + 0.5, y + 0.5, x + w + 0.5, y + h + 0.5]).max() < 1e-6


if __name__ == "__main__":
    try:
        globals()["check_" + sys.argv[1]](sys.argv[2], sys.argv[3])
    except ImportError as e:
        print(e)
        sys.exit(3)
    print("the same")
