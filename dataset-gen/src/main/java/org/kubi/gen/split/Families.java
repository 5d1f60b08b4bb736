package org.kubi.gen.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.kubi.gen.Cast;
import org.kubi.render.character.CharacterModel;

/**
 * Which characters belong together: those who have the person or the look in common, and those who
 * are joined by such, hand in hand.
 *
 * @param by {@link #LOOK} or {@link #PERSON}
 * @param numbers for each character the number of its family, from 0, in order of appearance
 */
public record Families(String by, List<Integer> numbers) {
  /** One person, or one hair and skin. */
  public static final String LOOK = "look";

  /** One person: people are not looked at, each character is a family. */
  public static final String PERSON = "person";

  public Families {
    numbers = List.copyOf(numbers);
  }

  /** Each character for itself. */
  public static Families ofCharacters(int count) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      numbers.add(i);
    }
    return new Families(PERSON, numbers);
  }

  /** By how people look. */
  public static Families of(List<Likeness> likenesses) {
    int[] parent = new int[likenesses.size()];
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
      join(parent, i, first.computeIfAbsent("person " + likenesses.get(i).person(), key(i)));
      join(parent, i, first.computeIfAbsent("look " + likenesses.get(i).look(), key(i)));
    }
    Map<Integer, Integer> names = new HashMap<>();
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < parent.length; i++) {
      int root = root(parent, i);
      Integer name = names.get(root);
      if (name == null) {
        name = names.size();
        names.put(root, name);
      }
      numbers.add(name);
    }
    return new Families(LOOK, numbers);
  }

  private static Function<String, Integer> key(int index) {
    return text -> index;
  }

  /** The likenesses of a cast, in its order; everybody is made for it, one after the other. */
  public static List<Likeness> likenesses(Cast cast, IntConsumer progress) {
    Likeness.Finder finder = new Likeness.Finder();
    List<Likeness> all = new ArrayList<>();
    for (CharacterModel model : cast.people()) {
      all.add(finder.of(model));
      progress.accept(all.size());
    }
    return all;
  }

  private static void join(int[] parent, int a, int b) {
    parent[root(parent, a)] = root(parent, b);
  }

  private static int root(int[] parent, int start) {
    int at = start;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
