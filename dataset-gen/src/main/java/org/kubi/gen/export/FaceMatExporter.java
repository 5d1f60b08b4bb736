package org.kubi.gen.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.DatasetManifest;
import org.kubi.data.LabelBlock;
import org.kubi.label.Labels;
import org.kubi.label.Landmarks;

/**
 * A folder as 300W-LP's and AFLW2000-3D's (Zhu et al., Face Alignment Across Large Poses, 2016): a
 * {@code .mat} beside each picture. Pictures are PNG: JPEG would change them.
 *
 * <ul>
 *   <li>{@code Pose_Para}, 1 x 7: pitch, yaw, roll in radians in AFLW2000's convention, then 0 0 0
 *       and 1, where 300W-LP has the shift and scale of its own face model
 *   <li>{@code pt2d}, 2 x 68: landmarks, x above y, in MATLAB's pixels: the centre of the top left
 *       pixel is 1 1; -1 -1 for one that is not known
 *   <li>{@code roi}, 1 x 4: left, top, right and bottom of the face box, in the same pixels
 * </ul>
 */
final class FaceMatExporter implements DatasetExporter {
  /** From the outer corner of the top left pixel to MATLAB's count, in which its centre is 1. */
  private static final double TO_MATLAB = 0.5;

  private static final double UNKNOWN = -1;

  /** The names of all samples without ending, as loaders of these folders want them. */
  private static final String LIST = "files.txt";

  @Override
  public String id() {
    return "300wlp";
  }

  @Override
  public String describe() {
    return "A folder like 300W-LP's: a .mat with Pose_Para, pt2d and roi beside each picture.";
  }

  @Override
  public boolean makesFolder() {
    return true;
  }

  @Override
  public void check(Dataset dataset) throws DatasetException {
    HeadPose.of(dataset).require(dataset, this);
  }

  @Override
  public void write(Dataset dataset, Path target, Pace pace) throws DatasetException, IOException {
    HeadPose pose = HeadPose.of(dataset);
    DatasetManifest manifest = dataset.manifest();
    try (SampleFolders files = new SampleFolders(dataset, target);
        Writer list = Files.newBufferedWriter(target.resolve(LIST))) {
      for (int i = 0; i < dataset.size(); i++) {
        files.write(i);
        float[] numbers = dataset.sample(i).numbers();
        Mat5Writer mat = new Mat5Writer();
        double[] degrees = pose.degrees(numbers);
        mat.add(
            "Pose_Para",
            1,
            Math.toRadians(degrees[1]),
            Math.toRadians(degrees[0]),
            Math.toRadians(degrees[2]),
            0,
            0,
            0,
            1);
        manifest
            .block(Labels.LANDMARKS.id())
            .ifPresent(block -> mat.add("pt2d", 2, places(block.offset(), numbers)));
        manifest
            .block(Labels.FACE_BOX.id())
            .map(LabelBlock::offset)
            .ifPresent(at -> mat.add("roi", 1, box(at, numbers)));
        files.write("images/" + SampleFolders.name(i) + ".mat", i, mat.bytes());
        list.write("images/" + SampleFolders.name(i) + "\n");
        pace.at(i + 1L, dataset.size());
      }
    }
  }

  private static double[] places(int offset, float... numbers) {
    double[] places = new double[2 * Landmarks.COUNT];
    for (int k = 0; k < Landmarks.COUNT; k++) {
      int at = offset + 3 * k;
      boolean known = numbers[at] != 0 || numbers[at + 1] != 0 || numbers[at + 2] != 0;
      places[2 * k] = known ? numbers[at] + TO_MATLAB : UNKNOWN;
      places[2 * k + 1] = known ? numbers[at + 1] + TO_MATLAB : UNKNOWN;
    }
    return places;
  }

  private static double[] box(int at, float... numbers) {
    double left = numbers[at] + TO_MATLAB;
    double top = numbers[at + 1] + TO_MATLAB;
    return new double[] {left, top, left + numbers[at + 2], top + numbers[at + 3]};
  }
}
