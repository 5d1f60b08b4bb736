package org.kubi.app.panel.character;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.text.Texts;
import org.kubi.render.character.gltf.BoneMap;

/** Asks which bones of a figure are which. */
final class BoneChooser extends Dialog<BoneMap> {
  private static final double WIDTH = 460;
  private static final double HEIGHT = 420;

  BoneChooser(BoneChooserViewModel model, Texts texts, Window owner) {
    initOwner(owner);
    setTitle(texts.of("bones.title"));
    setResizable(true);
    GridPane grid = new GridPane();
    grid.setHgap(12);
    grid.setVgap(6);
    ColumnConstraints wide = new ColumnConstraints();
    wide.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(new ColumnConstraints(120), wide);
    for (BoneChooserViewModel.Row row : model.rows()) {
      Label name = new Label(title(row.bone(), texts) + (row.sure() ? "" : " ?"));
      ComboBox<Optional<String>> choice = choice(model, row, texts);
      name.setLabelFor(choice);
      grid.addRow(grid.getRowCount(), name, choice);
    }
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.setPrefSize(WIDTH, HEIGHT);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Label problem = Controls.note("");
    problem.textProperty().bind(model.problem());
    problem.setId("bones-problem");
    problem.setMinHeight(36);
    VBox content =
        new VBox(10, Controls.note(texts.of("bones.explain", model.fileName())), scroll, problem);
    content.setPrefWidth(WIDTH + 20);
    content.setPadding(new Insets(16));
    getDialogPane().setContent(content);
    ButtonType use = new ButtonType(texts.of("bones.use"), ButtonBar.ButtonData.OK_DONE);
    ButtonType cancel = new ButtonType(texts.of("bones.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    getDialogPane().getButtonTypes().addAll(use, cancel);
    getDialogPane().lookupButton(use).setId("bones-use");
    getDialogPane().lookupButton(use).disableProperty().bind(model.problem().isNotEmpty());
    setResultConverter(button -> button == use ? model.map() : null);
  }

  private static ComboBox<Optional<String>> choice(
      BoneChooserViewModel model, BoneChooserViewModel.Row row, Texts texts) {
    List<Optional<String>> items = new ArrayList<>();
    items.add(Optional.empty());
    model.rigBones().forEach(bone -> items.add(Optional.of(bone)));
    ComboBox<Optional<String>> box = new ComboBox<>(FXCollections.observableList(items));
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Optional<String> bone) {
            return bone == null || bone.isEmpty() ? texts.of("bones.none") : bone.get();
          }

          @Override
          public Optional<String> fromString(String text) {
            throw new UnsupportedOperationException("a choice is not typed, found " + text);
          }
        });
    box.setCellFactory(list -> new RigBoneCell(model, texts));
    box.valueProperty().bindBidirectional(row.choice());
    box.setMaxWidth(Double.MAX_VALUE);
    box.setVisibleRowCount(16);
    box.setId("bones-" + row.bone());
    return box;
  }

  /** A bone of the rig, set in as deep as it hangs. */
  private static final class RigBoneCell extends ListCell<Optional<String>> {
    private static final double STEP = 8;
    private static final double EDGE = 8;

    private final BoneChooserViewModel model;
    private final Texts texts;

    RigBoneCell(BoneChooserViewModel model, Texts texts) {
      this.model = model;
      this.texts = texts;
    }

    @Override
    protected void updateItem(@Nullable Optional<String> bone, boolean empty) {
      super.updateItem(bone, empty);
      int depth = bone == null ? 0 : bone.map(model::depth).orElse(0);
      setPadding(new Insets(4, EDGE, 4, EDGE + STEP * depth));
      setText(bone == null || empty ? null : bone.orElse(texts.of("bones.none")));
    }
  }

  private static String title(String bone, Texts texts) {
    String words = BoneChooserViewModel.words(bone, texts);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
