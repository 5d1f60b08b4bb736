package org.kubi.nn.photo.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kubi.nn.photo.PhotoException;
import org.kubi.nn.photo.PhotoItem;
import org.kubi.nn.photo.PhotoList;

/**
 * Photos with true angles, from where a database was unpacked. All angles become degrees in
 * AFLW2000's convention, all boxes pixels from the outer corner of the top left one:
 *
 * <ul>
 *   <li>a table: see {@link PhotoList}
 *   <li>a folder with {@code labels.csv}, such a table; its photos lie within the folder
 *   <li>a folder of AFLW2000-3D or 300W-LP: {@code NAME.jpg} (or {@code .png}) with {@code
 *       NAME.mat}
 *   <li>a folder of BIWI, whole or of one sequence: {@code frame_NNNNN_rgb.png} with {@code
 *       frame_NNNNN_pose.txt}, and {@code rgb.cal} in the same folder
 * </ul>
 *
 * Links, absolute names and names with {@code ..} that leave the folder are refused.
 */
public final class LabelledPhotos {
  static final String TABLE = "labels.csv";

  private LabelledPhotos() {}

  /**
   * Reads a table or a folder; the photos themselves are only looked for.
   *
   * @return the photos in the order of the table or of their names
   * @throws PhotoException that names the file that cannot be understood, is missing or lies
   *     outside
   */
  public static PhotoList read(Path place) throws PhotoException {
    if (!Files.isDirectory(place)) {
      return PhotoList.read(place);
    }
    PhotoFolder folder = PhotoFolder.open(place);
    List<PhotoItem> items;
    if (folder.has(TABLE)) {
      items = TableFolder.items(folder);
    } else if (FaceMatFolder.isOne(folder)) {
      items = FaceMatFolder.items(folder);
    } else if (BiwiFolder.isOne(folder)) {
      items = BiwiFolder.items(folder);
    } else {
      throw new PhotoException(
          ("%s holds no labelled photos: name a folder with %s, with pairs of .jpg and .mat"
                  + " (AFLW2000, 300W-LP), or with frame_*_rgb.png and frame_*_pose.txt (BIWI)")
              .formatted(place, TABLE));
    }
    return new PhotoList(place, items);
  }
}
