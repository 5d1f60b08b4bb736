package org.kubi.app.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.kubi.app.task.TaskException;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.geometry.Rotation;
import org.kubi.image.Frame;
import org.kubi.image.FrameImages;
import org.kubi.label.Labels;
import org.kubi.nn.photo.PhotoException;
import org.kubi.nn.photo.PhotoList;
import org.kubi.pose.HeadAngles;
import org.kubi.pose.HeadAngles.Convention;

/** Rendered pictures in the place of photos, where there are none. */
public final class UnseenPeople {
  private UnseenPeople() {}

  /**
   * Writes the first pictures of a data set as PNG files with a table of their face boxes and true
   * angles.
   */
  public static PhotoList asPhotos(Dataset dataset, int count, Path folder)
      throws TaskException, DatasetException, PhotoException {
    StringBuilder table = new StringBuilder("file,source,x,y,w,h,yaw,pitch,roll\n");
    Path csv = folder.resolve("photos.csv");
    try {
      Files.createDirectories(folder);
      int size = dataset.manifest().size();
      for (int i = 0; i < Math.min(count, dataset.size()); i++) {
        String name = String.format(Locale.ROOT, "person-%03d.png", i);
        FrameImages.writePng(
            Frame.gray(size, size, dataset.sample(i).picture()), folder.resolve(name));
        float[] box = dataset.numbers(i, Labels.FACE_BOX);
        float[] q = dataset.numbers(i, Labels.HEAD_QUATERNION);
        HeadAngles angles =
            HeadAngles.of(Rotation.nearest(q[0], q[1], q[2], q[3]), Convention.AFLW2000);
        table.append(
            String.format(
                Locale.ROOT,
                "%s,rendered,%.3f,%.3f,%.3f,%.3f,%.4f,%.4f,%.4f%n",
                name,
                box[0],
                box[1],
                box[2],
                box[3],
                angles.yaw(),
                angles.pitch(),
                angles.roll()));
      }
      Files.write(csv, table.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new TaskException(folder + " cannot be written (" + e.getMessage() + "): make room", e);
    }
    return PhotoList.read(csv);
  }
}
