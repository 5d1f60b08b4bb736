"""Makes legacy.h5 and three.keras: the preset `tiny` as Keras 2 and Keras 3 lay it out.

Not by Keras itself, but by h5py in the places and orders that Keras documents; the numbers say
where they lie, so that the test can check each. Run where h5py is: python3 make_keras_files.py
"""
import io
import zipfile

import h5py
import numpy as np


def numbers(layer, *shape):
    """What the test expects: place in the file's own order, folded into (-0.5, 0.5)."""
    at = np.arange(np.prod(shape), dtype=np.int64)
    return (((at * 37 + layer * 101) % 1009) / 1009 - 0.5).astype(np.float32).reshape(shape)


# Names in the file's order; their alphabet and numbers would give another.
LAYERS = [("zeta", (5, 5, 1, 8)), ("conv2d_10", (3, 3, 8, 16)), ("conv2d_2", (3, 3, 16, 16)),
          ("hidden", (4 * 4 * 16, 32)), ("answer", (32, 6))]


def legacy(path):
    with h5py.File(path, "w") as file:
        file.attrs["keras_version"] = b"2.15.0"
        file.attrs["backend"] = b"tensorflow"
        group = file.create_group("model_weights")
        group.attrs["layer_names"] = [name.encode() for name, _ in LAYERS]
        group.create_group("top_level_model_weights")
        for number, (name, shape) in enumerate(LAYERS):
            own = group.create_group(name)
            own.attrs["weight_names"] = [f"{name}/{part}:0".encode() for part in ("kernel", "bias")]
            own.create_dataset(f"{name}/kernel:0", data=numbers(2 * number, *shape))
            own.create_dataset(f"{name}/bias:0", data=numbers(2 * number + 1, shape[-1]))
        file.create_group("optimizer_weights").create_dataset(
            "Adam/m/zeta/kernel:0", data=numbers(99, 5, 5, 1, 8))


def three(path):
    names = ["conv2d", "conv2d_1", "conv2d_2", "dense", "dense_1"]
    buffer = io.BytesIO()
    with h5py.File(buffer, "w") as file:
        layers = file.create_group("layers")
        layers.create_group("flatten/vars")
        layers.create_dataset(
            "dropout/seed_generator/vars/0", data=np.array([1, 2], dtype=np.uint32))
        for number, (name, (_, shape)) in enumerate(zip(names, LAYERS)):
            own = layers.create_group(f"{name}/vars")
            own.create_dataset("0", data=numbers(2 * number, *shape))
            own.create_dataset("1", data=numbers(2 * number + 1, shape[-1]))
        file.create_dataset("optimizer/vars/0", data=np.int64(7))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("metadata.json", '{"keras_version": "3.0.0"}')
        archive.writestr("config.json", "{}")
        archive.writestr("model.weights.h5", buffer.getvalue())


legacy("legacy.h5")
three("three.keras")
