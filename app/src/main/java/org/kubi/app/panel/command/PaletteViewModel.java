package org.kubi.app.panel.command;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Decides which commands the palette offers for what was typed, and which one Enter means. */
public final class PaletteViewModel {
  private final Commands commands;
  private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
  private final StringProperty query = new SimpleStringProperty(this, "query", "");
  private final IntegerProperty chosen = new SimpleIntegerProperty(this, "chosen");
  private final ObservableList<Command> offered = FXCollections.observableArrayList();
  private final ObservableList<Command> readOnly =
      FXCollections.unmodifiableObservableList(offered);

  public PaletteViewModel(Commands commands) {
    this.commands = commands;
    query.addListener((changed, was, is) -> offer());
    open.addListener(
        (changed, was, is) -> {
          query.set("");
          offer();
        });
  }

  /** Whether the palette is there. */
  public BooleanProperty open() {
    return open;
  }

  /** What was typed. */
  public StringProperty query() {
    return query;
  }

  /** What it offers, the best first; read only. */
  public ObservableList<Command> offered() {
    return readOnly;
  }

  /** The place of the one that Enter means; -1 when nothing is offered. */
  public IntegerProperty chosen() {
    return chosen;
  }

  /** A command's name. */
  public String name(Command command) {
    return commands.name(command);
  }

  /** Goes up or down by some places, round the ends. */
  public void move(int places) {
    if (!offered.isEmpty()) {
      chosen.set(Math.floorMod(chosen.get() + places, offered.size()));
    }
  }

  /** Closes the palette and does what is chosen. */
  public void run() {
    int place = chosen.get();
    if (place < 0 || place >= offered.size()) {
      return;
    }
    Command command = offered.get(place);
    open.set(false);
    command.runIfEnabled();
  }

  private void offer() {
    chosen.set(-1); // so that the first of the new ones is news
    offered.setAll(commands.matching(query.get()));
    chosen.set(offered.isEmpty() ? -1 : 0);
  }
}
