package org.kubi.app.gui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.kubi.app.panel.compare.HeadFinder;
import org.kubi.app.panel.photo.PhotoOpener;
import org.kubi.app.panel.train.Sights;
import org.kubi.app.task.TaskException;
import org.kubi.framing.Box;
import org.kubi.framing.Framing;
import org.kubi.image.Frame;
import org.kubi.nn.photo.PhotoException;
import org.kubi.nn.photo.PhotoItem;
import org.kubi.nn.photo.PhotoList;
import org.kubi.nn.photo.PhotoTruth;
import org.kubi.nn.train.ShownPicture;

/**
 * Heads of the project's photos for a network that learns: those of its tables with their boxes and
 * truths, then the surest head of each other photo.
 *
 * @param photos how a photo is read
 * @param heads how the finder of heads is opened
 */
record ProjectPhotos(PhotoOpener photos, HeadFinder.Opener heads) implements Sights {
  private static final System.Logger LOG = System.getLogger(ProjectPhotos.class.getName());

  /** As many as a workspace has room for. */
  private static final int MOST = 12;

  @Override
  public List<ShownPicture> of(List<Path> files, int size, BooleanSupplier cancelled) {
    Framing framing = new Framing(Framing.HEAD.scale(), size);
    List<PhotoItem> items = items(files);
    List<ShownPicture> pictures = new ArrayList<>();
    Optional<HeadFinder> finder = Optional.empty();
    try {
      int count = Math.min(MOST, items.size());
      for (int i = 0; i < count && !cancelled.getAsBoolean(); i++) {
        PhotoItem item = items.get((int) ((long) i * items.size() / count));
        Frame photo = photos.open(item.file());
        if (item.box().isEmpty() && finder.isEmpty()) {
          finder = Optional.of(heads.open());
        }
        Optional<Box> box = item.box();
        if (box.isEmpty() && finder.isPresent()) {
          box = finder.get().find(photo).stream().findFirst().map(head -> head.box());
        }
        if (box.isPresent()) {
          pictures.add(picture(item, box.get(), photo, framing));
        }
      }
    } catch (TaskException | PhotoException e) {
      // The training goes on without the others: it is about learning.
      LOG.log(System.Logger.Level.WARNING, e.getMessage());
    } finally {
      finder.ifPresent(HeadFinder::close);
    }
    return pictures;
  }

  private static ShownPicture picture(PhotoItem item, Box box, Frame photo, Framing framing)
      throws PhotoException {
    PhotoItem boxed =
        new PhotoItem(item.file(), item.name(), item.source(), Optional.of(box), item.truth());
    return new ShownPicture(
        String.valueOf(item.file().getFileName()),
        boxed.headPicture(photo, framing).toGray(),
        item.truth().flatMap(PhotoTruth::rotation));
  }

  /** Of tables and files, each photo once unless a table has several heads of it. */
  private static List<PhotoItem> items(List<Path> files) {
    List<PhotoItem> items = new ArrayList<>();
    Map<Path, PhotoItem> others = new LinkedHashMap<>();
    for (Path file : files) {
      if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".csv")) {
        try {
          items.addAll(PhotoList.read(file).items());
        } catch (PhotoException e) {
          LOG.log(System.Logger.Level.WARNING, e.getMessage());
        }
      } else {
        others.put(file.toAbsolutePath().normalize(), PhotoItem.of(file));
      }
    }
    items.forEach(item -> others.remove(item.file().toAbsolutePath().normalize()));
    items.addAll(others.values());
    return items;
  }
}
