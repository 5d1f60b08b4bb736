package org.kubi.gen.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jhdf.HdfFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.DatasetManifest;
import org.kubi.data.Json;
import org.kubi.data.LabelBlock;
import org.kubi.data.PlaneKind;
import org.kubi.image.FrameImages;
import org.kubi.label.Labels;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.Matrix;

/** Java's libraries read what our own writers wrote: jHDF, MFL, Commons Compress, ImageIO. */
class JavaReadBackTest {
  private static final int COUNT = 6;

  @TempDir private Path temp;

  private Dataset dataset;
  private Path out;

  @BeforeEach
  void write() throws DatasetException {
    dataset = SmallDataset.write(temp.resolve("set"), COUNT, SmallDataset.PLANES);
    out = temp.resolve("out");
  }

  private void export(DatasetExporter exporter) throws DatasetException {
    DatasetExport.write(dataset, exporter, out, false, (done, total) -> {}, () -> false);
  }

  @Test
  void jHdfReadsEveryArray() throws Exception {
    export(new Hdf5Exporter());
    try (HdfFile file = new HdfFile(out)) {
      assertEquals(DatasetManifest.CONVENTION, file.getAttribute("convention").getData());
      assertEquals(
          dataset.manifest(),
          Json.read(
              ((String) file.getDatasetByPath("/dataset.json").getData())
                  .getBytes(StandardCharsets.UTF_8),
              DatasetManifest.class));
      int[][][] images = (int[][][]) file.getDatasetByPath("/images").getData();
      byte[][][][] normals = (byte[][][][]) file.getDatasetByPath("/planes/normals").getData();
      float[][][] depth = (float[][][]) file.getDatasetByPath("/planes/depth").getData();
      double[][] angles = (double[][]) file.getDatasetByPath("/labels/yaw-pitch-roll").getData();
      for (int i = 0; i < COUNT; i++) {
        byte[] picture = dataset.sample(i).picture();
        byte[] plane = dataset.planes().bytes(i, PlaneKind.NORMALS);
        for (int p = 0; p < picture.length; p++) {
          int y = p / SmallDataset.SIZE;
          int x = p % SmallDataset.SIZE;
          assertEquals(picture[p] & 0xff, images[i][y][x]);
          assertEquals(dataset.planes().depth(i)[p], depth[i][y][x]);
          for (int k = 0; k < 3; k++) {
            assertEquals(plane[3 * p + k], normals[i][y][x][k]);
          }
        }
        assertEquals(SmallDataset.angles(i).yaw(), angles[i][0], 1e-4);
        assertEquals(SmallDataset.angles(i).pitch(), angles[i][1], 1e-4);
        assertEquals(SmallDataset.angles(i).roll(), angles[i][2], 1e-4);
      }
      for (LabelBlock block : dataset.manifest().labels()) {
        var array = file.getDatasetByPath("/labels/" + block.id());
        float[][] numbers = (float[][]) array.getData();
        for (int i = 0; i < COUNT; i++) {
          for (int k = 0; k < block.columns().size(); k++) {
            assertEquals(dataset.sample(i).numbers()[block.offset() + k], numbers[i][k]);
          }
        }
        assertArrayEquals(
            block.columns().toArray(), (Object[]) array.getAttribute("columns").getData());
      }
    }
  }

  @Test
  void commonsCompressReadsTheShards() throws Exception {
    export(new WebDatasetExporter(4));
    List<String> names = new ArrayList<>();
    for (int shard = 0; shard < 2; shard++) {
      try (TarArchiveInputStream tar =
          new TarArchiveInputStream(
              Files.newInputStream(out.resolve("kubi-00000" + shard + ".tar")))) {
        for (TarArchiveEntry entry = tar.getNextEntry();
            entry != null;
            entry = tar.getNextEntry()) {
          names.add(entry.getName());
          byte[] content = tar.readAllBytes();
          int index = Integer.parseInt(entry.getName().substring(0, 6));
          if (entry.getName().equals("%06d.png".formatted(index))) {
            assertArrayEquals(dataset.sample(index).picture(), pixels(content));
          } else if (entry.getName().endsWith(".segments.png")) {
            assertArrayEquals(dataset.planes().segments(index), pixels(content));
          } else if (entry.getName().endsWith(".json")) {
            double yaw = Json.MAPPER.readTree(content).get("yaw_degrees").asDouble();
            assertEquals(SmallDataset.angles(index).yaw(), yaw, 1e-4);
          }
        }
      }
    }
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      for (String ending : List.of("png", "json", "depth.npy", "normals.npy", "segments.png")) {
        expected.add("%06d.%s".formatted(i, ending));
      }
    }
    assertEquals(expected, names);
  }

  @Test
  void mflReadsTheMatFilesInTheConventionOfAflw2000() throws Exception {
    export(new FaceMatExporter());
    int landmarks =
        dataset.manifest().block(Labels.LANDMARKS.id()).map(LabelBlock::offset).orElseThrow();
    for (int i = 0; i < COUNT; i++) {
      Path file = out.resolve("images/000/%06d.mat".formatted(i));
      var mat = Mat5.readFromFile(file.toFile());
      Matrix pose = mat.getMatrix("Pose_Para");
      assertArrayEquals(new int[] {1, 7}, pose.getDimensions());
      assertEquals(Math.toRadians(SmallDataset.angles(i).pitch()), pose.getDouble(0), 1e-6);
      assertEquals(Math.toRadians(SmallDataset.angles(i).yaw()), pose.getDouble(1), 1e-6);
      assertEquals(Math.toRadians(SmallDataset.angles(i).roll()), pose.getDouble(2), 1e-6);
      Matrix points = mat.getMatrix("pt2d");
      assertArrayEquals(new int[] {2, 68}, points.getDimensions());
      float[] numbers = dataset.sample(i).numbers();
      for (int k = 0; k < 68; k++) {
        float u = numbers[landmarks + 3 * k];
        float v = numbers[landmarks + 3 * k + 1];
        boolean known = u != 0 || v != 0;
        assertEquals(known ? u + 0.5 : -1, points.getDouble(0, k), 1e-6);
        assertEquals(known ? v + 0.5 : -1, points.getDouble(1, k), 1e-6);
      }
      Matrix box = mat.getMatrix("roi");
      assertEquals(3 + i, box.getDouble(0));
      assertEquals(3.75, box.getDouble(1));
      assertEquals(11 + i, box.getDouble(2));
      assertEquals(12.875, box.getDouble(3));
    }
  }

  private static byte[] pixels(byte[] png) throws IOException {
    try (InputStream in = new ByteArrayInputStream(png)) {
      return FrameImages.of(ImageIO.read(in)).pixels();
    }
  }
}
