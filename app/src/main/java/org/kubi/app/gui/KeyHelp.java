package org.kubi.app.gui;

import atlantafx.base.theme.Styles;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.kubi.app.panel.command.Command;
import org.kubi.app.panel.command.Commands;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.text.Texts;

/** A sheet over the window that lists keys and what the mouse does; Escape or a click closes it. */
final class KeyHelp extends StackPane {
  private static final double MOST_WIDE = 520;
  private static final double MARGIN = 16;
  private static final String TOUR = "tour";

  private final GridPane grid = new GridPane();
  private final Button close;

  KeyHelp(Commands commands, Texts texts) {
    setId("key-help");
    getStyleClass().add("key-help");
    grid.getStyleClass().add("key-table");
    for (Command command : commands.all()) {
      if (!command.keys().isEmpty()) {
        row(KeyCombination.keyCombination(command.keys()).getDisplayText(), commands.name(command));
      }
    }
    for (String place :
        new String[] {"view.keys", "view.mouse", "view.more", "photo.mouse", "number.keys"}) {
      row(texts.of("help." + place), texts.of("help." + place + ".act"));
    }
    close = Controls.iconButton(Material2AL.CLOSE, texts.of("help.close"));
    close.setId("key-help-close");
    close.setOnAction(event -> setVisible(false));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox heading = new HBox(Controls.heading(texts.of("help.title")), gap);
    for (Command command : commands.all()) {
      if (command.id().equals(TOUR)) {
        Button tour = new Button(commands.name(command));
        tour.setId("help-tour");
        tour.setOnAction(
            event -> {
              setVisible(false);
              command.runIfEnabled();
            });
        heading.getChildren().add(tour);
      }
    }
    heading.getChildren().add(close);
    heading.getStyleClass().add("heading-row");
    heading.setMinHeight(USE_PREF_SIZE);
    // In a low window the list is scrolled.
    ScrollPane list = new ScrollPane(grid);
    list.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    list.setFitToWidth(true);
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox sheet = new VBox(heading, list);
    sheet.getStyleClass().addAll("key-sheet", Styles.ELEVATED_3);
    sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setMargin(sheet, new Insets(MARGIN));
    getChildren().add(sheet);
    setAlignment(Pos.CENTER);
    setVisible(false);
    managedProperty().bind(visibleProperty());
    setOnMouseClicked(click -> setVisible(false));
    setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            setVisible(false);
            key.consume();
          }
        });
  }

  /** Opens the sheet, or closes it. */
  void toggle() {
    setVisible(!isVisible());
    if (isVisible()) {
      close.requestFocus();
    }
  }

  private void row(String keys, String act) {
    Label left = new Label(keys);
    left.getStyleClass().add("key-name");
    left.setMinWidth(USE_PREF_SIZE);
    Label right = new Label(act);
    right.setWrapText(true);
    right.setMaxWidth(MOST_WIDE);
    grid.addRow(grid.getRowCount(), left, right);
  }
}
