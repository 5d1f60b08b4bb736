package org.kubi.nn.photo.imports;

import java.util.ArrayList;
import java.util.List;
import org.kubi.nn.photo.PhotoException;
import org.kubi.nn.photo.PhotoItem;
import org.kubi.nn.photo.PhotoList;

/** A folder of photos with a table of them. */
final class TableFolder {
  private TableFolder() {}

  static List<PhotoItem> items(PhotoFolder folder) throws PhotoException {
    List<PhotoItem> items = new ArrayList<>();
    for (PhotoItem item : PhotoList.read(folder.within(LabelledPhotos.TABLE)).items()) {
      items.add(
          new PhotoItem(
              folder.within(item.name()), item.name(), item.source(), item.box(), item.truth()));
    }
    return items;
  }
}
