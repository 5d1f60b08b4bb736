package org.kubi.gen.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loader that docs/datasets.md shows, as it stands there. */
class LoaderInDocsTest {
  private static final Path PAGE = Path.of("..", "docs", "datasets.md");

  @TempDir private Path temp;

  @Test
  void theLoaderReadsTheNativeLayout() throws Exception {
    Matcher code = Pattern.compile("(?s)```python\n(.*?)```").matcher(Files.readString(PAGE));
    assertTrue(code.find());
    SmallDataset.write(temp.resolve("set"), 10, SmallDataset.PLANES);
    Path script = temp.resolve("loader.py");
    Files.writeString(
        script,
        """
        import sys
        try:
            import numpy
        except ImportError as e:
            print(e); sys.exit(3)
        %s
        import glob
        folder = sys.argv[1]
        images = np.concatenate([np.load(f) for f in sorted(glob.glob(folder + "/images-*.npy"))])
        labels = np.concatenate([np.load(f) for f in sorted(glob.glob(folder + "/labels-*.npy"))])
        data = KubiData(folder, "face-box")
        assert len(data) == len(images) == 10
        for i in (9, 0, 4, 3, 7):
            image, label = data[i]
            assert image.dtype == np.uint8 and label.dtype == np.float32
            assert np.array_equal(image, images[i])
            assert label.tolist() == [2.5 + i, 3.25, 8, 9.125]
        assert all(np.array_equal(data[i][0], images[i]) for i in range(10))
        quaternion = KubiData(folder)[3][1]
        assert quaternion.shape == (4,) and abs(np.linalg.norm(quaternion) - 1) < 1e-6
        print("the same")
        """
            .formatted(code.group(1)));
    Python ran = Python.run(script, temp.resolve("set").toString());
    assertEquals("the same\n", ran.said());
    assertEquals(0, ran.code());
  }
}
