package org.kubi.app.panel.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.ListChangeListener;
import org.kubi.app.overlay.Blend;
import org.kubi.app.overlay.ErrorArc;
import org.kubi.app.overlay.Placement;
import org.kubi.app.panel.photo.Photo;
import org.kubi.app.panel.studio.NeckFade;
import org.kubi.app.panel.studio.RenderThread;
import org.kubi.app.panel.studio.Studio;
import org.kubi.geometry.Rotation;
import org.kubi.image.Frame;
import org.kubi.label.Estimate;
import org.kubi.pose.Pose;
import org.kubi.render.Picture;
import org.kubi.render.Renderer;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.scene.Lighting;
import org.kubi.render.scene.Scene;

/**
 * Draws the stage's person in the poses that the networks found: over the photo in that of the one
 * that is shown, and beside it in each one's, with the truth as a green ghost and the error as an
 * arc.
 */
public final class OverlayViewModel {
  /** Side of the picture beside the photo, pixels. */
  public static final int PORTRAIT = 192;

  private static final double TINT_STRENGTH = 0.2;
  static final int TRUTH = 0x30d158;
  private static final int WALL = 0x80;
  private static final int COLOUR = 3;

  /** More heads than this over one photo would keep the window waiting. */
  private static final int MOST_HEADS = 6;

  private final CompareViewModel model;
  private final Studio studio;
  private final RenderThread render;
  private final Executor home;
  private final BooleanProperty axes = new SimpleBooleanProperty(this, "axes", true);
  private final BooleanProperty figure = new SimpleBooleanProperty(this, "figure", true);
  private final DoubleProperty opacity = new SimpleDoubleProperty(this, "opacity", 60);
  private final ReadOnlyObjectWrapper<Optional<Frame>> picture =
      new ReadOnlyObjectWrapper<>(this, "picture", Optional.empty());
  private final ReadOnlyObjectWrapper<Map<Integer, Frame>> portraits =
      new ReadOnlyObjectWrapper<>(this, "portraits", Map.of());

  OverlayViewModel(CompareViewModel model, Studio studio, RenderThread render, Executor home) {
    this.model = model;
    this.studio = studio;
    this.render = render;
    this.home = home;
    model.photo().addListener((changed, was, is) -> drawAll());
    model.chosen().addListener((changed, was, is) -> drawPortraits());
    model.lineup().shown().addListener((changed, was, is) -> drawPhoto());
    model
        .rows()
        .addListener(
            (ListChangeListener<HeadRow>)
                change -> {
                  if (touchesThePhoto(change)) {
                    drawAll();
                  }
                });
    studio.person().addListener((changed, was, is) -> drawAll());
    figure.addListener((changed, was, is) -> drawPhoto());
    opacity.addListener((changed, was, is) -> drawPhoto());
  }

  /** Whether the heads' axes are drawn over the photo. */
  public BooleanProperty axes() {
    return axes;
  }

  /** Whether the model is drawn over the photo. */
  public BooleanProperty figure() {
    return figure;
  }

  /** How much the model covers the photo, percent. */
  public DoubleProperty opacity() {
    return opacity;
  }

  /** The photo as it is shown, with the model over its heads. */
  public ReadOnlyObjectProperty<Optional<Frame>> picture() {
    return picture.getReadOnlyProperty();
  }

  /**
   * The model in the pose of the head that is chosen, as each network says, by the networks' ids;
   * where the truth is known, that in green and the way between.
   */
  public ReadOnlyObjectProperty<Map<Integer, Frame>> portraits() {
    return portraits.getReadOnlyProperty();
  }

  private boolean touchesThePhoto(ListChangeListener.Change<? extends HeadRow> change) {
    Optional<Photo> shown = model.photo().get();
    while (change.next()) {
      boolean touches =
          change.getAddedSubList().stream()
              .anyMatch(row -> shown.map(p -> p.file().equals(row.file())).orElse(false));
      if (touches || change.wasRemoved()) {
        return true;
      }
    }
    return false;
  }

  private void drawAll() {
    drawPhoto();
    drawPortraits();
  }

  private void drawPhoto() {
    Optional<Photo> present = model.photo().get();
    int network = model.lineup().shown().get();
    List<HeadRow> heads =
        model.here().stream()
            .filter(row -> row.answerOf(network).isPresent())
            .limit(MOST_HEADS)
            .toList();
    if (present.isEmpty() || heads.isEmpty() || !figure.get() || person().isEmpty()) {
      // Through the same slot, so that no older overlay arrives after this.
      render.request("compare", open -> home.execute(() -> picture.set(present.map(Photo::shown))));
      return;
    }
    Photo on = present.get();
    CharacterModel head = person().get();
    double cover = opacity.get() / 100;
    render.request(
        "compare",
        open -> {
          Frame over = on.shown();
          for (HeadRow row : heads) {
            HeadRow.Answer answer = row.answerOf(network).orElseThrow();
            int tint = Contender.colour(network);
            over = over(over, on, answer, head, cover, tint, open.renderer());
          }
          Frame done = over;
          home.execute(() -> picture.set(Optional.of(done)));
        });
  }

  private static Frame over(
      Frame below,
      Photo on,
      HeadRow.Answer answer,
      CharacterModel head,
      double cover,
      int tint,
      Renderer renderer) {
    Scene scene =
        Placement.of(head, answer.reading().estimate())
            .onPhoto(
                on.onShown(answer.square()),
                answer.framing(),
                below.width(),
                below.height(),
                Lighting.STUDIO);
    Picture picture = NeckFade.of(scene).apply(renderer.render(scene, COLOUR));
    return Blend.over(picture, below, cover, tint, TINT_STRENGTH);
  }

  private void drawPortraits() {
    Optional<HeadRow> row = model.row();
    Map<Integer, Estimate> said = new LinkedHashMap<>();
    for (Contender one : model.lineup().contenders()) {
      row.flatMap(head -> head.answerOf(one.id()))
          .ifPresent(answer -> said.put(one.id(), answer.reading().estimate()));
    }
    if (said.isEmpty() || person().isEmpty()) {
      render.request("portrait", open -> home.execute(() -> portraits.set(Map.of())));
      return;
    }
    CharacterModel head = person().get();
    Optional<Rotation> truth = row.flatMap(HeadRow::truth);
    render.request(
        "portrait",
        open -> {
          Optional<Picture> ghost =
              truth.map(one -> portrait(head, Pose.ofHead(one), open.renderer()));
          Map<Integer, Frame> done = new LinkedHashMap<>();
          said.forEach(
              (network, estimate) -> {
                Frame wall = Frame.filled(PORTRAIT, PORTRAIT, COLOUR, WALL);
                Frame drawn = portrait(head, estimate.pose(), open.renderer()).over(wall);
                if (ghost.isPresent()) {
                  drawn = Blend.over(ghost.get(), drawn, 0.45, TRUTH, 0.6);
                  drawn =
                      ErrorArc.on(
                          drawn,
                          truth.get(),
                          estimate.headToCamera(),
                          TRUTH,
                          Contender.colour(network));
                }
                done.put(network, drawn);
              });
          home.execute(() -> portraits.set(done));
        });
  }

  private static Picture portrait(CharacterModel head, Pose pose, Renderer renderer) {
    Scene scene = Placement.of(head, pose).portrait(PORTRAIT, Lighting.STUDIO);
    return NeckFade.of(scene).apply(renderer.render(scene, COLOUR));
  }

  private Optional<CharacterModel> person() {
    return studio.person().get().map(one -> one.head());
  }
}
