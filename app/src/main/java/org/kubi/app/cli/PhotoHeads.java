package org.kubi.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kubi.nn.detect.Detection;
import org.kubi.nn.detect.HeadFinder;
import org.kubi.nn.photo.PhotoException;
import org.kubi.nn.photo.PhotoItem;
import org.kubi.nn.photo.PhotoShelf;

/**
 * The heads that a detector finds in photos, each an item of its own.
 *
 * @param items the photos in their order, in each the surest head first
 * @param without how many photos gave none: no head is in sight, or they cannot be read
 */
record PhotoHeads(List<PhotoItem> items, int without) {
  PhotoHeads {
    items = List.copyOf(items);
  }

  /** Looks; what is wrong with a photo goes to standard error and does not stop the others. */
  static PhotoHeads in(List<Path> files, HeadFinder finder, PhotoShelf shelf) {
    List<PhotoItem> items = new ArrayList<>();
    int without = 0;
    for (Path file : files) {
      try {
        List<Detection> heads = finder.find(shelf.read(file, remark -> {}));
        if (heads.isEmpty()) {
          without++;
          System.err.println(
              "kubi: "
                  + file
                  + " has no head in sight: say where the face is by --box, or take the whole"
                  + " picture for one by --whole");
        }
        for (int i = 0; i < heads.size(); i++) {
          String name = i == 0 ? file.toString() : "%s, head %d".formatted(file, i + 1);
          items.add(
              new PhotoItem(file, name, "", Optional.of(heads.get(i).box()), Optional.empty()));
        }
      } catch (PhotoException e) {
        without++;
        System.err.println("kubi: " + e.getMessage());
      }
    }
    return new PhotoHeads(items, without);
  }
}
