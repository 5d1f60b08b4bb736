package org.kubi.render.character.makehuman;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** What can be wrong with a file: cut off, flipped, huge, doubled, shuffled, names swapped. */
final class Mutations {
  private static final Pattern WORD = Pattern.compile("[\\w.]+");

  private static final String[] WILD = {
    "-1",
    "0",
    "99999999",
    "2147483648",
    "-2147483649",
    "1e308",
    "1e999",
    "NaN",
    "-",
    "",
    "{",
    "]",
    "null",
    "\u0000",
    "..",
    "\"",
    "999999999999999999999999999",
    "1.5",
    "true",
    "x",
    "../../../x"
  };

  private Mutations() {}

  /** A damaged copy. */
  static byte[] of(byte[] good, Random random) {
    boolean png = good.length > 8 && good[0] == (byte) 0x89;
    byte[] bad = good;
    int times = 1 + random.nextInt(3);
    for (int i = 0; i < times; i++) {
      bad = png ? picture(bad, random) : text(bad, random);
    }
    return bad;
  }

  private static byte[] text(byte[] good, Random random) {
    String text = new String(good, StandardCharsets.ISO_8859_1);
    return switch (random.nextInt(8)) {
      case 0 -> Arrays.copyOf(good, random.nextInt(good.length + 1));
      case 1 -> flipped(good, random);
      case 2, 3, 4 -> bytes(word(text, WILD[random.nextInt(WILD.length)], random));
      case 5 -> bytes(word(text, anyWord(text, random), random));
      case 6 -> bytes(shuffled(text, random));
      default -> {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(40));
        yield bytes(text.substring(0, from) + text.substring(to));
      }
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] flipped(byte[] good, Random random) {
    byte[] bad = good.clone();
    for (int i = 0; i < 1 + random.nextInt(4) && bad.length > 0; i++) {
      bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
    }
    return bad;
  }

  private static List<int[]> words(String text) {
    List<int[]> places = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      places.add(new int[] {matcher.start(), matcher.end()});
    }
    return places;
  }

  private static String anyWord(String text, Random random) {
    List<int[]> words = words(text);
    if (words.isEmpty()) {
      return "";
    }
    int[] place = words.get(random.nextInt(words.size()));
    return text.substring(place[0], place[1]);
  }

  private static String word(String text, String other, Random random) {
    List<int[]> words = words(text);
    if (words.isEmpty()) {
      return other;
    }
    int[] place = words.get(random.nextInt(words.size()));
    return text.substring(0, place[0]) + other + text.substring(place[1]);
  }

  private static String shuffled(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    if (random.nextBoolean()) {
      Collections.shuffle(lines, random);
    } else if (!lines.isEmpty()) {
      lines.addAll(random.nextInt(lines.size()), List.copyOf(lines));
    }
    return String.join("\n", lines);
  }

  private static byte[] picture(byte[] good, Random random) {
    switch (random.nextInt(4)) {
      case 0:
        return Arrays.copyOf(good, random.nextInt(good.length + 1));
      case 1:
        return flipped(good, random);
      case 2: // a field of the header, or a chunk's length, with a right checksum
        byte[] bad = good.clone();
        if (bad.length > 33) {
          int at = random.nextBoolean() ? 16 + 4 * random.nextInt(2) : 24 + random.nextInt(5);
          if (at < 24) {
            ByteBuffer.wrap(bad).putInt(at, random.nextInt() >> random.nextInt(24));
          } else {
            bad[at] = (byte) random.nextInt(20);
          }
          sign(bad, 12, 29);
        }
        return bad;
      default:
        byte[] long_ = good.clone();
        if (long_.length > 41) {
          ByteBuffer.wrap(long_).putInt(33, random.nextInt());
        }
        return long_;
    }
  }

  private static void sign(byte[] png, int from, int to) {
    CRC32 crc = new CRC32();
    crc.update(png, from, to - from);
    ByteBuffer.wrap(png).putInt(to, (int) crc.getValue());
  }
}
