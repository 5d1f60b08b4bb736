package org.kubi.app.panel.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kubi.app.panel.text.Texts;

/** All commands of the window, in the order in which they are listed. */
public final class Commands {
  private final List<Command> all = new ArrayList<>();
  private final Texts texts;

  public Commands(Texts texts) {
    this.texts = texts;
  }

  /** Adds commands at the end; an id or a shortcut that is taken is an error. */
  public void add(Collection<Command> more) {
    Set<String> taken = new HashSet<>();
    all.forEach(command -> taken.addAll(List.of(command.id(), command.keys())));
    taken.remove("");
    for (Command command : more) {
      if (!taken.add(command.id()) || (!command.keys().isEmpty() && !taken.add(command.keys()))) {
        throw new IllegalArgumentException(
            "ids and shortcuts are given once, found %s with %s again"
                .formatted(command.id(), command.keys()));
      }
      all.add(command);
    }
  }

  /** All of them. */
  public List<Command> all() {
    return List.copyOf(all);
  }

  /** The command with an id. */
  public Optional<Command> find(String id) {
    return all.stream().filter(command -> command.id().equals(id)).findFirst();
  }

  /** A command's name in the user's language. */
  public String name(Command command) {
    return texts.of(command.textKey());
  }

  /**
   * The commands in whose names the letters of a query stand in this order, the best first: those
   * in which they stand nearest together, then nearest to the beginning.
   */
  public List<Command> matching(String query) {
    String wanted = query.strip().toLowerCase(Locale.ROOT);
    return all.stream()
        .filter(command -> cost(name(command), wanted) < Integer.MAX_VALUE)
        .sorted(Comparator.comparingInt(command -> cost(name(command), wanted)))
        .toList();
  }

  /** 100 for each letter skipped within the match, plus where it begins; the greatest for none. */
  static int cost(String name, String wanted) {
    if (wanted.isEmpty()) {
      return 0;
    }
    String text = name.toLowerCase(Locale.ROOT);
    int best = Integer.MAX_VALUE;
    for (int start = text.indexOf(wanted.charAt(0));
        start >= 0;
        start = text.indexOf(wanted.charAt(0), start + 1)) {
      int at = start;
      int skipped = 0;
      for (int i = 1; i < wanted.length() && at >= 0; i++) {
        int next = text.indexOf(wanted.charAt(i), at + 1);
        skipped += next - at - 1;
        at = next;
      }
      if (at >= 0) {
        best = Math.min(best, 100 * skipped + start);
      }
    }
    return best;
  }
}
