package org.kubi.app.gui;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.project.Project;
import org.kubi.app.panel.text.Texts;

/** Opens and makes projects, and sets the language. */
final class ProjectMenu extends MenuButton {
  private static final String[] LANGUAGES = {"", "en", "ja"};

  private final Desk desk;
  private final Choosers choosers;
  private final Texts texts;

  ProjectMenu(Desk desk, Choosers choosers, Texts texts) {
    this.desk = desk;
    this.choosers = choosers;
    this.texts = texts;
    setId("project-menu");
    setGraphic(new FontIcon(Material2AL.FOLDER));
    getStyleClass().addAll(Styles.FLAT, "project-menu");
    desk.project().project().addListener((changed, was, is) -> show(is));
    show(desk.project().project().get());
    setOnShowing(event -> fill());
    fill();
  }

  private void show(Project project) {
    setText(project.name());
    Controls.tip(this, texts.of("project.menu.tip", project.folder()));
  }

  private void fill() {
    MenuItem create = new MenuItem(texts.of("project.new"));
    create.setOnAction(event -> choosers.chooseNewProject());
    MenuItem open = new MenuItem(texts.of("project.open"));
    open.setOnAction(event -> choosers.chooseProject());
    Menu recent = new Menu(texts.of("project.recent"));
    for (Path folder : desk.project().recent()) {
      MenuItem item = new MenuItem(folder.toString());
      item.setMnemonicParsing(false);
      item.setOnAction(event -> desk.project().open(folder));
      recent.getItems().add(item);
    }
    recent.setDisable(recent.getItems().isEmpty());
    Menu language = new Menu(texts.of("language.title"));
    ToggleGroup group = new ToggleGroup();
    for (String tag : LANGUAGES) {
      RadioMenuItem item =
          new RadioMenuItem(texts.of("language." + (tag.isEmpty() ? "system" : tag)));
      item.setToggleGroup(group);
      item.setSelected(tag.equals(desk.language().get()));
      item.setOnAction(event -> desk.language().set(tag));
      language.getItems().add(item);
    }
    getItems().setAll(create, open, recent, new SeparatorMenuItem(), language);
  }
}
