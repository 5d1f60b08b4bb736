package org.kubi.gen.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kubi.data.Dataset;
import org.kubi.data.Sha256;

/** Finds what two data sets, or two parts of one, have in common and should not. */
public final class LeakCheck {
  private static final int NAMED = 3;

  private LeakCheck() {}

  /**
   * Characters of two data sets that are one person, or have one look.
   *
   * @param a names and likenesses of the first, in one order
   * @param b of the second
   * @return a sentence that names some, if there are any
   */
  public static Optional<String> people(
      List<String> namesA, List<Likeness> a, List<String> namesB, List<Likeness> b) {
    Map<String, String> persons = new HashMap<>();
    Map<String, String> looks = new HashMap<>();
    for (int i = 0; i < a.size(); i++) {
      persons.putIfAbsent(a.get(i).person(), namesA.get(i));
      looks.putIfAbsent(a.get(i).look(), namesA.get(i));
    }
    List<String> same = new ArrayList<>();
    List<String> alike = new ArrayList<>();
    for (int i = 0; i < b.size(); i++) {
      String person = persons.get(b.get(i).person());
      String look = looks.get(b.get(i).look());
      if (person != null) {
        same.add(pair(person, namesB.get(i)));
      } else if (look != null) {
        alike.add(pair(look, namesB.get(i)));
      }
    }
    if (same.isEmpty() && alike.isEmpty()) {
      return Optional.empty();
    }
    List<String> clauses = new ArrayList<>();
    if (!same.isEmpty()) {
      clauses.add("%d of %d people are in both (%s)".formatted(same.size(), b.size(), some(same)));
    }
    if (!alike.isEmpty()) {
      clauses.add(
          "%d of %d others have hair and skin of somebody there (%s)"
              .formatted(alike.size(), b.size() - same.size(), some(alike)));
    }
    return Optional.of(String.join("; ", clauses));
  }

  /** People of two data sets with one name, where nobody can be looked at. */
  public static Optional<String> names(List<String> a, List<String> b) {
    Set<String> known = new HashSet<>(a);
    List<String> same = b.stream().filter(known::contains).distinct().toList();
    return same.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%d of %d people are in both (%s)".formatted(same.size(), b.size(), some(same)));
  }

  /**
   * Pictures of two data sets with the same bytes.
   *
   * @return a sentence that names the first, if there are any
   */
  public static Optional<String> pictures(Dataset a, Dataset b) {
    Map<String, Integer> first = new HashMap<>();
    byte[] picture = new byte[a.pictureBytes()];
    for (int i = 0; i < a.size(); i++) {
      a.picture(i, picture, 0);
      first.putIfAbsent(Sha256.of(picture), i);
    }
    List<String> same = new ArrayList<>();
    byte[] other = new byte[b.pictureBytes()];
    for (int i = 0; i < b.size(); i++) {
      b.picture(i, other, 0);
      Integer there = first.get(Sha256.of(other));
      if (there != null) {
        same.add(there + " = " + i);
      }
    }
    return same.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%d of %d pictures are in both (%s)".formatted(same.size(), b.size(), some(same)));
  }

  private static String pair(String a, String b) {
    return a.equals(b) ? a : a + " = " + b;
  }

  private static String some(List<String> all) {
    String text = String.join(", ", all.subList(0, Math.min(NAMED, all.size())));
    return all.size() > NAMED ? text + ", ..." : text;
  }
}
