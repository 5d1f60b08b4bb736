package org.kubi.nn.photo.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.kubi.nn.photo.imports.PhotoDatabases.POSE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.framing.Box;
import org.kubi.framing.Framing;
import org.kubi.nn.photo.PhotoException;
import org.kubi.nn.photo.PhotoItem;
import org.kubi.nn.photo.PhotoList;
import org.kubi.nn.photo.PhotoTruth;

class LabelledPhotosTest {
  @TempDir private Path temp;

  private String trouble(Path place) {
    String message =
        assertThrows(PhotoException.class, () -> LabelledPhotos.read(place)).getMessage();
    assertEquals(1, message.lines().count(), message);
    return message.replace(temp.toString(), "T");
  }

  private static void assertTruth(PhotoTruth expected, PhotoItem item) {
    PhotoTruth found = item.truth().orElseThrow();
    assertEquals(expected.yaw(), found.yaw(), 1e-4);
    assertEquals(expected.pitch(), found.pitch(), 1e-4);
    assertEquals(expected.roll().orElseThrow(), found.roll().orElseThrow(), 1e-4);
  }

  private static PhotoTruth truth(double yaw, double pitch, double roll) {
    return new PhotoTruth(yaw, pitch, OptionalDouble.of(roll));
  }

  @Test
  void aflw2000SaysPitchYawRollInRadiansAndTheBoxIsThatOfItsLandmarks() throws Exception {
    Path folder = temp.resolve("AFLW2000");
    PhotoDatabases.aflw(folder, "image00004", POSE);
    PhotoDatabases.aflw(folder, "image00002", -POSE[0], POSE[1], POSE[2]);
    PhotoList list = LabelledPhotos.read(folder);
    assertEquals(folder, list.file());
    assertEquals(
        List.of("image00002.jpg", "image00004.jpg"),
        list.items().stream().map(PhotoItem::name).toList());
    PhotoItem item = list.items().get(1);
    assertEquals("AFLW2000", item.source());
    assertTruth(truth(Math.toDegrees(-0.5), Math.toDegrees(0.25), Math.toDegrees(0.125)), item);
    assertEquals(new Box(99.5, 119.5, 100, 120), item.box().orElseThrow());
    assertEquals(64, item.headPicture(Framing.HEAD).width());
  }

  @Test
  void lp300wHasSingleNumbersCompressedAndItsLandmarksInPt2d() throws Exception {
    Path folder = temp.resolve("300W_LP/HELEN");
    PhotoDatabases.picture(folder.resolve("HELEN_1.jpg"), 450, 450);
    ByteBuffer singles = ByteBuffer.allocate(28).order(ByteOrder.LITTLE_ENDIAN);
    for (double number : POSE) {
      singles.putFloat((float) number);
    }
    double[] points = PhotoDatabases.points(2);
    points[0] = -1; // not known
    points[1] = -1;
    Files.write(
        folder.resolve("HELEN_1.mat"),
        PhotoDatabases.mat(
            PhotoDatabases.compressed(
                PhotoDatabases.matrix("Pose_Para", 7, 1, 7, 7, singles.array())),
            PhotoDatabases.compressed(PhotoDatabases.matrix("roi", 9, 1, 4, 2, new byte[4])),
            PhotoDatabases.compressed(PhotoDatabases.matrix("pt2d", 2, points))));
    PhotoItem item = LabelledPhotos.read(folder).items().get(0);
    assertTruth(truth(Math.toDegrees(-0.5), Math.toDegrees(0.25), Math.toDegrees(0.125)), item);
    assertEquals(99.5 + 100.0 / 67, item.box().orElseThrow().x(), 1e-9);
    assertEquals(199.5, item.box().orElseThrow().x() + item.box().orElseThrow().width(), 1e-9);
  }

  @Test
  void biwiYawIsPositiveWhenTheNosePointsToPictureLeft() throws Exception {
    Path database = temp.resolve("hpdb");
    PhotoDatabases.biwi(database.resolve("02"), "00003");
    PhotoDatabases.biwi(database.resolve("01"), "00010");
    PhotoDatabases.biwi(database.resolve("01"), "00009");
    Files.writeString(database.resolve("readme.txt"), "about");
    PhotoList list = LabelledPhotos.read(database);
    assertEquals(
        List.of("01/frame_00009_rgb.png", "01/frame_00010_rgb.png", "02/frame_00003_rgb.png"),
        list.items().stream().map(PhotoItem::name).toList());
    PhotoItem item = LabelledPhotos.read(database.resolve("02")).items().get(0);
    assertEquals("BIWI", item.source());
    assertTruth(truth(30, 0, 0), item);
    // A face that looks into the camera has its box at 285.9 to 355.1; this one's is further left.
    Box box = item.box().orElseThrow();
    assertEquals(282.7, box.x(), 0.1);
    assertEquals(354.2, box.x() + box.width(), 0.1);
    assertEquals(218.6, box.y(), 0.1);
    assertEquals(286.0, box.y() + box.height(), 0.1);
    assertEquals(64, item.headPicture(Framing.HEAD).height());
  }

  @Test
  void aFolderWithATableHoldsItsPhotos() throws Exception {
    PhotoDatabases.picture(temp.resolve("img/a.png"), 100, 80);
    Files.writeString(
        temp.resolve("labels.csv"), PhotoDatabases.table("img/a.png,10,20,30,40,15,-5,2"));
    PhotoItem item = LabelledPhotos.read(temp).items().get(0);
    assertTruth(truth(15, -5, 2), item);
    assertEquals(new Box(10, 20, 30, 40), item.box().orElseThrow());
    assertEquals(1, LabelledPhotos.read(temp.resolve("labels.csv")).items().size());
  }

  @Test
  void namesThatLeaveTheFolderAreRefused() throws Exception {
    Path folder = Files.createDirectory(temp.resolve("folder"));
    PhotoDatabases.picture(temp.resolve("outside.png"), 100, 80);
    for (Map.Entry<String, String> bad :
        Map.of(
                "../outside.png", "which climbs out of it",
                "img/../../outside.png", "which climbs out of it",
                "/etc/passwd", "which is absolute",
                "nowhere.png", "has no file 'nowhere.png'")
            .entrySet()) {
      Files.writeString(
          folder.resolve("labels.csv"), PhotoDatabases.table(bad.getKey() + ",1,2,3,4,1,2,3"));
      assertTrue(trouble(folder).contains(bad.getValue()), bad.getKey());
    }
    Files.writeString(folder.resolve("labels.csv"), PhotoDatabases.table("link.png,1,2,3,4,1,2,3"));
    link(folder.resolve("link.png"), temp.resolve("outside.png"));
    assertEquals(
        "link.png in T/folder is a link that leaves it: photos lie within their folder",
        trouble(folder));
  }

  @Test
  void linksOutOfADatabaseAreRefused() throws Exception {
    Path folder = temp.resolve("AFLW2000");
    PhotoDatabases.aflw(folder, "a", POSE);
    Files.move(folder.resolve("a.mat"), temp.resolve("a.mat"));
    link(folder.resolve("a.mat"), temp.resolve("a.mat"));
    assertTrue(trouble(folder).startsWith("a.mat in T/AFLW2000 is a link that leaves it"));
    Path biwi = temp.resolve("hpdb");
    PhotoDatabases.biwi(temp.resolve("elsewhere"), "00001");
    Files.createDirectory(biwi);
    link(biwi.resolve("01"), temp.resolve("elsewhere"));
    assertTrue(trouble(biwi).startsWith("01 in T/hpdb is a link that leaves it"));
  }

  private static void link(Path link, Path target) throws IOException {
    try {
      Files.createSymbolicLink(link, target);
    } catch (UnsupportedOperationException | FileSystemException e) {
      assumeTrue(false, "no links here: " + e.getMessage());
    }
  }

  @Test
  void whatStandsAloneIsNamed() throws Exception {
    Path aflw = temp.resolve("AFLW2000");
    PhotoDatabases.aflw(aflw, "a", POSE);
    Files.delete(aflw.resolve("a.jpg"));
    assertEquals(
        "T/AFLW2000/a.mat has no photo a.jpg or .png beside it: take both from their source, or"
            + " remove it",
        trouble(aflw));
    PhotoDatabases.aflw(aflw, "a", POSE);
    PhotoDatabases.picture(aflw.resolve("b.jpg"), 9, 9);
    assertTrue(trouble(aflw).startsWith("T/AFLW2000/b.jpg has no b.mat beside it"));
    Path biwi = temp.resolve("01");
    PhotoDatabases.biwi(biwi, "00001");
    Files.delete(biwi.resolve("frame_00001_rgb.png"));
    assertTrue(
        trouble(biwi).startsWith("T/01/frame_00001_pose.txt has no frame_00001_rgb.png beside it"));
    PhotoDatabases.biwi(biwi, "00001");
    PhotoDatabases.biwi(biwi, "00002");
    Files.delete(biwi.resolve("frame_00002_pose.txt"));
    assertTrue(trouble(biwi).contains("frame_00002_rgb.png has no frame_00002_pose.txt beside it"));
    Files.delete(biwi.resolve("rgb.cal"));
    assertTrue(trouble(biwi).startsWith("T/01 has no rgb.cal"));
    assertTrue(
        trouble(Files.createDirectory(temp.resolve("empty")))
            .startsWith("T/empty holds no labelled photos: name a folder with labels.csv"));
  }

  @Test
  void nonsenseIsNamed() throws Exception {
    Path aflw = temp.resolve("AFLW2000");
    PhotoDatabases.aflw(aflw, "a", 0.1, Double.NaN, 0);
    assertTrue(trouble(aflw).contains("a.mat has an angle of NaN radians in Pose_Para"));
    PhotoDatabases.aflw(aflw, "a", 0.1, 0.2);
    assertTrue(trouble(aflw).contains("a.mat has no Pose_Para with pitch, yaw and roll"));
    Files.writeString(aflw.resolve("a.mat"), "MATLAB 7.3 MAT-file" + " ".repeat(200));
    assertTrue(
        trouble(aflw).endsWith("a .mat file of version 7.3, which is HDF5: save it by save -v7"));
    byte[] huge = PhotoDatabases.mat(PhotoDatabases.matrix("Pose_Para", 1, POSE));
    ByteBuffer.wrap(huge).order(ByteOrder.LITTLE_ENDIAN).putInt(128 + 8 + 16 + 8, 1 << 30);
    Files.write(aflw.resolve("a.mat"), huge);
    assertTrue(trouble(aflw).contains("a matrix of 1073741824 x 7 has 7 numbers"));
    Path biwi = temp.resolve("01");
    PhotoDatabases.biwi(biwi, "00001");
    Path pose = biwi.resolve("frame_00001_pose.txt");
    Files.writeString(pose, "1 0 0 0 1 0 0 0 -1 0 0 1000");
    assertTrue(trouble(biwi).contains("has no rotation in its first nine numbers"));
    Files.writeString(pose, "1 0 0 0 1 0 0 0 1 0 0 -1000");
    assertTrue(trouble(biwi).contains("where the camera cannot see it"));
    Files.writeString(pose, "1 0 0 0 1 0 0 0 1 0 0 1e999");
    assertTrue(trouble(biwi).contains("'1e999' is not a finite number"));
  }

  @Test
  void aCompressedBombIsRefused() throws Exception {
    Path aflw = temp.resolve("AFLW2000");
    PhotoDatabases.aflw(aflw, "a", POSE);
    byte[] bomb =
        PhotoDatabases.compressed(PhotoDatabases.matrix("z", 8, 1, 1 << 24, 1, new byte[1 << 24]));
    assertTrue(bomb.length < 50_000);
    Files.write(aflw.resolve("a.mat"), PhotoDatabases.mat(bomb));
    assertTrue(trouble(aflw).contains("a compressed part claims 167"), trouble(aflw));
  }

  @Test
  void filesThatSciPyWroteAreRead() throws Exception {
    Path script = temp.resolve("write.py");
    Files.writeString(
        script,
        """
        import sys
        try:
            import numpy as np
            from scipy.io import savemat
        except ImportError as e:
            print(e); sys.exit(3)
        points = np.stack([np.linspace(10, 60, 68), np.linspace(20, 90, 68), np.zeros(68)])
        for name, compressed in (("a", False), ("b", True)):
            savemat(sys.argv[1] + "/" + name + ".mat", {
                "Pose_Para": np.array([[0.25, -0.5, 0.125, 0, 0, 0, 1]], np.float32),
                "pt3d_68": points, "name": "text", "cell": np.array([1, "x"], object),
                "struct": {"x": 1.0}, "cube": np.zeros((2, 3, 4)), "logical": np.array([[True]]),
                "small": np.array([[1, 2, 3]], np.uint8), "complex": np.array([[1 + 2j]]),
                "empty": np.zeros((0, 0))}, do_compression=compressed)
        """);
    Process process;
    try {
      process =
          new ProcessBuilder("python3", script.toString(), temp.toString())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      assumeTrue(false, "no python3 here: " + e.getMessage());
      return;
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assumeTrue(process.exitValue() != 3, said);
    assertEquals(0, process.exitValue(), said);
    for (String name : List.of("a", "b")) {
      PhotoDatabases.picture(temp.resolve(name + ".jpg"), 120, 120);
      Map<String, MatMatrix> matrices =
          Mat5Reader.read(name, Files.readAllBytes(temp.resolve(name + ".mat")));
      assertEquals(3, matrices.get("small").at(0, 2));
      assertEquals(0, matrices.get("empty").values().length);
      assertTrue(!matrices.containsKey("cube") && !matrices.containsKey("complex"));
    }
    for (PhotoItem item : LabelledPhotos.read(temp).items()) {
      assertTruth(truth(Math.toDegrees(-0.5), Math.toDegrees(0.25), Math.toDegrees(0.125)), item);
      assertEquals(new Box(9.5, 19.5, 50, 70), item.box().orElseThrow());
    }
  }
}
