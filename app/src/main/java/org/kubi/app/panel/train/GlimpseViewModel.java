package org.kubi.app.panel.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.kubi.app.task.SlotWorker;
import org.kubi.image.Frame;
import org.kubi.nn.plan.FirstLayer;
import org.kubi.nn.preset.InputScale;
import org.kubi.nn.train.ShownPicture;
import org.kubi.nn.train.TrainingEvent.Glimpse;

/**
 * What the network that learns says of the same few pictures, epoch by epoch, and what its first
 * layer makes of one of them.
 */
public final class GlimpseViewModel implements AutoCloseable {
  /** Glimpses that are kept; of more, every second one of the older ones is forgotten. */
  static final int MOST = 400;

  private final Executor home;
  private final SlotWorker worker;
  private final List<Glimpse> kept = new ArrayList<>();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");
  private final IntegerProperty place = new SimpleIntegerProperty(this, "place", -1);
  private final IntegerProperty picture = new SimpleIntegerProperty(this, "picture", 0);
  private final ReadOnlyObjectWrapper<Optional<Glimpse>> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
  private final ReadOnlyObjectWrapper<LayerPictures> layer =
      new ReadOnlyObjectWrapper<>(this, "layer", LayerPictures.NONE);

  /**
   * Without a glimpse.
   *
   * @param onFault hears what went wrong in drawing the layer
   */
  GlimpseViewModel(Executor home, Consumer<RuntimeException> onFault) {
    this.home = home;
    this.worker = new SlotWorker("kubi-layer", () -> {}, onFault);
    place.addListener((changed, was, is) -> show());
    picture.addListener((changed, was, is) -> look());
  }

  /** How many glimpses there are to choose from. */
  public ReadOnlyIntegerProperty count() {
    return count.getReadOnlyProperty();
  }

  /** Which of them is shown, from 0; the last one follows the training. */
  public IntegerProperty place() {
    return place;
  }

  /** The glimpse that is shown. */
  public ReadOnlyObjectProperty<Optional<Glimpse>> shown() {
    return shown.getReadOnlyProperty();
  }

  /** Which of the pictures the first layer is shown with, from 0. */
  public IntegerProperty picture() {
    return picture;
  }

  /** The first layer's filters, and what they give of that picture. */
  public ReadOnlyObjectProperty<LayerPictures> layer() {
    return layer.getReadOnlyProperty();
  }

  /** A training begins: all is forgotten. */
  void clear() {
    kept.clear();
    count.set(0);
    place.set(-1);
    shown.set(Optional.empty());
    layer.set(LayerPictures.NONE);
  }

  /** Another glimpse. */
  void add(Glimpse glimpse) {
    boolean follows = place.get() >= kept.size() - 1;
    kept.add(glimpse);
    if (kept.size() > MOST) {
      thin();
    }
    count.set(kept.size());
    int last = kept.size() - 1;
    place.set(follows ? last : Math.min(place.get(), last));
    show();
  }

  private void thin() {
    List<Glimpse> fewer = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      if (i % 2 == 0 || i == kept.size() - 1) {
        fewer.add(kept.get(i));
      }
    }
    kept.clear();
    kept.addAll(fewer);
  }

  private void show() {
    int at = place.get();
    Optional<Glimpse> now =
        at >= 0 && at < kept.size() ? Optional.of(kept.get(at)) : Optional.empty();
    if (!now.equals(shown.get())) {
      shown.set(now);
      look();
    }
  }

  /** Draws the layer in the background; the newest wish counts. */
  private void look() {
    Optional<FirstLayer> first = shown.get().flatMap(Glimpse::firstLayer);
    if (first.isEmpty()) {
      layer.set(LayerPictures.NONE);
      return;
    }
    Optional<Frame> chosen =
        shown
            .get()
            .map(Glimpse::pictures)
            .filter(all -> picture.get() >= 0 && picture.get() < all.size())
            .map(all -> all.get(picture.get()))
            .map(ShownPicture::picture);
    InputScale as = shown.get().get().inputScale();
    worker.put(
        "layer",
        () -> {
          LayerPictures drawn = LayerPictures.of(first.get(), chosen, as);
          home.execute(() -> layer.set(drawn));
        });
  }

  /** Whether nothing is being drawn. */
  boolean idle() {
    return worker.idle();
  }

  @Override
  public void close() {
    worker.close();
  }
}
