package org.kubi.gen.recipe;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.kubi.gen.random.Range;

/**
 * A key of a recipe's JSON, as the records say it.
 *
 * @param path as in {@link Setting#path}
 * @param name its last key
 * @param kind what its value is
 * @param parts the keys of its object, or of each object in its list
 */
record Shape(String path, String name, Kind kind, List<Shape> parts) {
  /** What a value is. */
  enum Kind {
    NUMBER,
    WHOLE,
    TEXT,
    /** Two numbers, the second not below the first. */
    RANGE,
    TEXTS,
    OBJECT,
    OBJECTS
  }

  Shape {
    parts = List.copyOf(parts);
  }

  /** The keys of a record's JSON object. */
  static List<Shape> of(Class<?> type) {
    return of("", type);
  }

  /** This key and all below it. */
  List<Shape> all() {
    List<Shape> all = new ArrayList<>();
    all.add(this);
    parts.forEach(part -> all.addAll(part.all()));
    return all;
  }

  private static List<Shape> of(String prefix, Class<?> type) {
    List<Shape> shapes = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      shapes.add(of(prefix + component.getName(), component));
    }
    return shapes;
  }

  private static Shape of(String path, RecordComponent component) {
    Class<?> type = component.getType();
    if (type == double.class) {
      return new Shape(path, component.getName(), Kind.NUMBER, List.of());
    }
    if (type == int.class || type == long.class) {
      return new Shape(path, component.getName(), Kind.WHOLE, List.of());
    }
    if (type == String.class) {
      return new Shape(path, component.getName(), Kind.TEXT, List.of());
    }
    if (type == Range.class) {
      return new Shape(path, component.getName(), Kind.RANGE, List.of());
    }
    if (type == List.class) {
      Class<?> entry = entry(component.getGenericType());
      return entry == String.class
          ? new Shape(path, component.getName(), Kind.TEXTS, List.of())
          : new Shape(path, component.getName(), Kind.OBJECTS, of(path + "[].", entry));
    }
    if (type.isRecord()) {
      return new Shape(path, component.getName(), Kind.OBJECT, of(path + ".", type));
    }
    throw new IllegalArgumentException(
        "a recipe has numbers, texts, ranges, lists and records, found %s as %s"
            .formatted(path, type));
  }

  private static Class<?> entry(Type list) {
    return (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
  }
}
