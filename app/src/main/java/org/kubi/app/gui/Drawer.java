package org.kubi.app.gui;

import atlantafx.base.theme.Styles;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.job.JobsView;
import org.kubi.app.panel.log.LogView;
import org.kubi.app.panel.text.Texts;

/** Jobs and log, below the workspace; comes by itself when a job is asked for. */
final class Drawer extends TabPane {
  private static final double HEIGHT = 168;

  private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
  private final Desk desk;
  private final Texts texts;

  Drawer(Workbench bench) {
    this.desk = bench.desk();
    this.texts = bench.texts();
    setId("drawer");
    getStyleClass().addAll("drawer", Styles.DENSE);
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    setPrefHeight(HEIGHT);
    setMinHeight(HEIGHT);
    getTabs().addAll(jobs(bench), log());
    visibleProperty().bind(open);
    managedProperty().bind(open);
    desk.jobRows()
        .open()
        .addListener(
            (changed, was, is) -> {
              if (is.intValue() > was.intValue()) {
                open.set(true);
                getSelectionModel().select(0);
              }
            });
  }

  /** Whether it is there. */
  BooleanProperty open() {
    return open;
  }

  /** Shows a tab, or closes the drawer if that tab is shown. */
  void toggle(int tab) {
    boolean shown = open.get() && getSelectionModel().getSelectedIndex() == tab;
    open.set(!shown);
    getSelectionModel().select(tab);
  }

  private Tab jobs(Workbench bench) {
    JobsView list = new JobsView(desk.jobRows(), texts, line -> Clip.command(line, bench));
    Button clear = Controls.iconButton(Material2AL.CLEAR_ALL, texts.of("job.clear.tip"));
    clear.setOnAction(event -> desk.jobRows().clearEnded());
    return tab(texts.of("job.title"), list, clear);
  }

  private Tab log() {
    LogView lines = new LogView(desk.log(), texts);
    Button copy = Controls.iconButton(Material2AL.CONTENT_COPY, texts.of("log.copy.tip"));
    copy.setOnAction(event -> Clip.put(desk.log().text()));
    return tab(texts.of("log.title"), lines, copy);
  }

  private Tab tab(String title, Node list, Button act) {
    Button close = Controls.iconButton(Material2MZ.VERTICAL_ALIGN_BOTTOM, texts.of("drawer.close"));
    close.setOnAction(event -> open.set(false));
    HBox.setHgrow(list, Priority.ALWAYS);
    HBox content = new HBox(list, new VBox(close, act));
    return new Tab(title, content);
  }
}
