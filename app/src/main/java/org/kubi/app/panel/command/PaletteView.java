package org.kubi.app.panel.command;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kubi.app.panel.text.Texts;

/** A sheet over the window: type some letters of an act's name, and Enter does it. */
public final class PaletteView extends StackPane {
  private static final double WIDTH = 620;
  private static final double HEIGHT = 380;

  private final PaletteViewModel model;
  private final TextField query = new TextField();
  private final ListView<Command> list = new ListView<>();

  public PaletteView(PaletteViewModel model, Texts texts) {
    this.model = model;
    setId("palette");
    getStyleClass().add("palette");
    setAlignment(Pos.TOP_CENTER);
    query.setId("palette-query");
    query.setPromptText(texts.of("palette.prompt"));
    query.textProperty().bindBidirectional(model.query());
    query.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    list.setItems(model.offered());
    list.setCellFactory(view -> new Row());
    list.setFocusTraversable(false);
    list.setPlaceholder(new Label(texts.of("palette.none")));
    list.setOnMouseClicked(click -> runClicked());
    VBox sheet = new VBox(query, list);
    VBox.setVgrow(list, Priority.ALWAYS);
    sheet.getStyleClass().addAll("palette-sheet", Styles.ELEVATED_3);
    sheet.setMaxSize(WIDTH, HEIGHT);
    sheet.setOnMouseClicked(click -> click.consume());
    getChildren().add(sheet);
    setOnMouseClicked(click -> model.open().set(false));
    visibleProperty().bind(model.open());
    managedProperty().bind(visibleProperty());
    model.chosen().addListener((changed, was, is) -> choose(is.intValue()));
    visibleProperty().addListener((changed, was, is) -> shown(is));
  }

  private void shown(boolean is) {
    if (is) {
      query.requestFocus();
    }
  }

  private void choose(int place) {
    list.getSelectionModel().clearAndSelect(place);
    if (place >= 0) {
      list.scrollTo(Math.max(0, place - 2));
    }
  }

  private void runClicked() {
    int place = list.getSelectionModel().getSelectedIndex();
    if (place >= 0) {
      model.chosen().set(place);
      model.run();
    }
  }

  private void key(KeyEvent key) {
    switch (key.getCode()) {
      case UP -> model.move(-1);
      case DOWN -> model.move(1);
      case ENTER -> model.run();
      case ESCAPE -> model.open().set(false);
      default -> {
        return;
      }
    }
    key.consume();
  }

  private final class Row extends ListCell<Command> {
    private final Label name = new Label();
    private final Label keys = new Label();
    private final HBox row;

    Row() {
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      keys.getStyleClass().add("key-hint");
      row = new HBox(name, gap, keys);
      row.setAlignment(Pos.CENTER_LEFT);
      keys.setMinWidth(USE_PREF_SIZE);
      setPrefWidth(0); // as wide as the list, no bar appears below
    }

    @Override
    protected void updateItem(Command command, boolean empty) {
      super.updateItem(command, empty);
      setGraphic(empty || command == null ? null : row);
      if (!empty && command != null) {
        name.setText(model.name(command));
        keys.setText(
            command.keys().isEmpty()
                ? ""
                : KeyCombination.keyCombination(command.keys()).getDisplayText());
        row.setOpacity(command.enabled().get() ? 1 : 0.5);
      }
    }
  }
}
