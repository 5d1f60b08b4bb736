package org.kubi.gen.inspect;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.DatasetStore;
import org.kubi.data.Sample;
import org.kubi.gen.Cast;
import org.kubi.gen.Recipe;
import org.kubi.gen.Recipes;
import org.kubi.gen.SampleGenerator;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.builtin.BuiltInSource;
import org.kubi.render.soft.SoftRenderer;

/** A small rendered data set for tests, and changed copies of it. */
public final class TinySet {
  /** How many samples it has. */
  public static final int COUNT = 40;

  private TinySet() {}

  /** Four people, ten pictures of each. */
  public static Dataset of(Path folder) throws DatasetException {
    return write(folder, samples());
  }

  static SampleGenerator generator() {
    Recipe recipe = Recipes.BUILTIN;
    return new SampleGenerator(recipe, 5, new Cast(people(), List.of(0.25, 0.5, 0.75, 1.0)));
  }

  /** Its people. */
  public static List<CharacterModel> people() {
    BuiltInSource source = new BuiltInSource();
    return LongStream.range(0, 4).mapToObj(source::person).toList();
  }

  static List<Sample> samples() {
    SampleGenerator generator = generator();
    try (SoftRenderer renderer = new SoftRenderer()) {
      return generator.render(
          LongStream.range(0, COUNT).mapToObj(generator::draft).toList(), renderer);
    }
  }

  static Dataset write(Path folder, List<Sample> samples) throws DatasetException {
    try (DatasetStore store =
        DatasetStore.create(folder, generator().plan(samples.size(), 1000, "soft"))) {
      store.append(samples);
      store.finish();
    }
    return Dataset.open(folder);
  }
}
