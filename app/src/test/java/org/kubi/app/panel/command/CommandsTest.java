package org.kubi.app.panel.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kubi.app.panel.text.Texts;

class CommandsTest {
  private final List<String> done = new ArrayList<>();
  private final SimpleBooleanProperty canUndo = new SimpleBooleanProperty(false);
  private final Commands commands = new Commands(Texts.in(Locale.ENGLISH));
  private final PaletteViewModel palette = new PaletteViewModel(commands);

  @BeforeEach
  void fill() {
    commands.add(
        List.of(
            Command.of("project.open", "Shortcut+Shift+O", () -> done.add("open")),
            Command.of("theme", "Shortcut+T", () -> done.add("theme")),
            new Command("undo", "Shortcut+Z", canUndo, () -> done.add("undo"))));
  }

  @Test
  void lettersInTheirOrderFindACommandTheNearestTogetherFirst() {
    palette.query().set("op");
    assertEquals("project.open", palette.offered().get(0).id()); // "Open project"
    palette.query().set("drk");
    assertEquals(List.of("theme"), palette.offered().stream().map(Command::id).toList());
    palette.query().set("xyz");
    assertEquals(List.of(), palette.offered());
    assertEquals(-1, palette.chosen().get());
  }

  @Test
  void enterDoesWhatIsChosenAndClosesThePalette() {
    palette.open().set(true);
    assertEquals(3, palette.offered().size());
    palette.move(1);
    palette.run();
    assertEquals(List.of("theme"), done);
    assertFalse(palette.open().get());
    palette.open().set(true);
    palette.move(-1);
    assertEquals(2, palette.chosen().get());
  }

  @Test
  void whatCannotBeDoneNowIsNotDone() {
    Command undo = commands.find("undo").orElseThrow();
    assertFalse(undo.runIfEnabled());
    assertEquals(List.of(), done);
    canUndo.set(true);
    assertTrue(undo.runIfEnabled());
    assertEquals(List.of("undo"), done);
  }

  @Test
  void aShortcutIsGivenOnce() {
    Command second = Command.of("help", "Shortcut+T", () -> {});
    assertThrows(IllegalArgumentException.class, () -> commands.add(List.of(second)));
  }
}
