package org.kubi.app.panel.data;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.control.Pictures;
import org.kubi.app.panel.studio.AngleText;
import org.kubi.app.panel.text.Texts;
import org.kubi.image.Frame;
import org.kubi.pose.HeadAngles.Convention;

/** The sample that was chosen: its picture, its numbers, and its scene. */
final class SampleView extends VBox {
  private static final int SIDE = 128;

  private final SampleViewModel model;
  private final SheetViewModel sheet;
  private final Texts texts;
  private final ImageView picture = new ImageView();
  private final ImageView large = new ImageView();
  private final Label title = Controls.heading("");
  private final Label who = Controls.note("");
  private final Label angles = new Label();
  private final VBox blocks = new VBox();

  SampleView(SampleViewModel model, SheetViewModel sheet, Texts texts) {
    this.model = model;
    this.sheet = sheet;
    this.texts = texts;
    getStyleClass().add("panel");
    picture.setId("sample-picture");
    picture.setSmooth(false);
    picture.setFitWidth(SIDE);
    picture.setFitHeight(SIDE);
    large.setFitWidth(SIDE);
    large.setFitHeight(SIDE);
    large.setAccessibleText(texts.of("data.scene.large"));
    HBox pictures = new HBox(picture, large);
    pictures.setSpacing(4);
    angles.getStyleClass().addAll("number", "angles");
    Label caption = Controls.note(texts.of("data.angles"));
    Button stage =
        Controls.button(
            Material2AL.ACCESSIBILITY_NEW, texts.of("data.scene"), texts.of("data.scene.tip"));
    stage.setId("sample-scene");
    stage.setOnAction(event -> model.showScene());
    Button same =
        Controls.iconButton(Material2MZ.PERSON_SEARCH, texts.of("data.filter.person.tip"));
    same.setOnAction(event -> filterPerson());
    HBox acts = new HBox(stage, same);
    acts.getStyleClass().add("row");
    acts.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(title, pictures, who, caption, angles, acts, blocks);
    show(model.facts().get());
    model.facts().addListener((changed, was, is) -> show(is));
    model.large().addListener((changed, was, is) -> showLarge(is));
  }

  private void filterPerson() {
    boolean filtered = sheet.filter().get().character().isPresent();
    if (filtered) {
      sheet.show(OptionalInt.empty());
      return;
    }
    model
        .facts()
        .get()
        .ifPresent(
            facts ->
                sheet.show(
                    OptionalInt.of(
                        sheet
                            .dataset()
                            .get()
                            .map(set -> set.manifest().characters().indexOf(facts.character()))
                            .orElse(-1))));
  }

  private void showLarge(Optional<Frame> frame) {
    large.setImage(frame.map(Pictures::of).orElse(null));
  }

  private void show(Optional<SampleFacts> shown) {
    setVisible(shown.isPresent());
    if (shown.isEmpty()) {
      return;
    }
    SampleFacts facts = shown.get();
    title.setText(texts.of("data.sample", facts.sample().index()));
    picture.setImage(Pictures.of(facts.picture()));
    who.setText(facts.character());
    angles.setText(AngleText.of(facts.head(), Convention.AFLW2000).trim());
    if (blocks.getChildren().isEmpty()) {
      for (SampleFacts.Block block : facts.blocks()) {
        blocks.getChildren().add(pane(block));
      }
    }
    for (int i = 0; i < facts.blocks().size() && i < blocks.getChildren().size(); i++) {
      if (blocks.getChildren().get(i) instanceof TitledPane pane
          && pane.getContent() instanceof TextArea area) {
        area.setText(String.join("\n", facts.blocks().get(i).lines()));
      }
    }
  }

  private static TitledPane pane(SampleFacts.Block block) {
    TextArea area = new TextArea();
    area.setEditable(false);
    area.getStyleClass().add("number");
    area.setPrefRowCount(Math.min(13, block.lines().size() + 1));
    TitledPane pane = new TitledPane(block.id(), area);
    pane.setExpanded(block.id().equals("bones10"));
    pane.setAnimated(false);
    pane.getStyleClass().add("dense");
    return pane;
  }
}
