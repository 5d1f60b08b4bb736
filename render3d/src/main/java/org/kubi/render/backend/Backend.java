package org.kubi.render.backend;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who renders, as the user chooses it. */
public enum Backend {
  /** OpenGL where there is a graphics card, else plain Java. */
  AUTO,
  /** Plain Java: the same bytes on every machine. */
  SOFT,
  /** OpenGL, on whatever device it has. */
  GL;

  /** Its name in options and files: {@code auto}, {@code soft}, {@code gl}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The backend with an {@link #id}. Throws {@code IllegalArgumentException} for another word. */
  public static Backend of(String id) {
    return Arrays.stream(values())
        .filter(backend -> backend.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a renderer is one of %s, found %s"
                        .formatted(
                            Arrays.stream(values())
                                .map(Backend::id)
                                .collect(Collectors.joining(", ")),
                            id)));
  }
}
