package org.kubi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.DatasetManifest;
import org.kubi.data.DatasetStore;
import org.kubi.data.PlaneKind;
import org.kubi.framing.Box;
import org.kubi.gen.Cast;
import org.kubi.gen.DatasetWriter;
import org.kubi.gen.Draft;
import org.kubi.gen.Recipes;
import org.kubi.gen.SampleGenerator;
import org.kubi.gen.random.occluder.OccluderDraw;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Pixel;
import org.kubi.label.HeadTruth;
import org.kubi.label.Labels;
import org.kubi.label.Landmark;
import org.kubi.render.Planes;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.CharacterSource;
import org.kubi.render.character.Segment;
import org.kubi.render.character.builtin.BuiltInSource;
import org.kubi.render.character.source.CharacterSources;
import org.kubi.render.scene.Scene;
import org.kubi.render.soft.PlanePainter;
import org.kubi.render.soft.SoftRenderer;

/** The planes beside a picture, and the labels on them, say the same of a person. */
class PlaneExactnessTest {
  private static final int SAMPLES = 40;
  private static final int PEOPLE = 5;
  private static final Set<Integer> FACE =
      Set.of((int) Segment.LIPS.code(), (int) Segment.EYES.code(), (int) Segment.BROWS.code());

  private static final double TOLERANCE_METRES = 0.005;

  /** Pixels of a large picture a pixel of the sample's. */
  private static final int FINE = 8;

  @TempDir Path temp;

  private final PlanePainter painter = new PlanePainter();

  private static SampleGenerator generator(String source) throws CharacterException {
    List<CharacterModel> people = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    CharacterSource from = source(source);
    for (int seed = 1; seed <= PEOPLE; seed++) {
      people.add(from.person(seed));
      weights.add((double) seed / PEOPLE);
    }
    return new SampleGenerator(Recipes.BUILTIN, 4, new Cast(people, weights));
  }

  private static CharacterSource source(String id) throws CharacterException {
    Optional<Path> makehuman =
        Optional.ofNullable(System.getenv(CharacterSources.MAKEHUMAN_VARIABLE))
            .map(Path::of)
            .or(() -> Optional.of(Path.of("../../shared/makehuman")))
            .filter(place -> Files.exists(place.resolve("3dobjs/base.obj")));
    assumeTrue(
        id.equals(BuiltInSource.ID) || makehuman.isPresent(),
        "no MakeHuman data here: set KUBI_MAKEHUMAN to its folder");
    return new CharacterSources(makehuman).find(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"builtin", "makehuman"})
  void theHeadsJointAndItsVisibleLandmarksLieOnThePerson(String source) throws Exception {
    SampleGenerator generator = generator(source);
    for (int i = 0; i < 10 * SAMPLES; i += 10) {
      Draft draft = generator.draft(i);
      HeadTruth truth = draft.truth();
      Planes planes = painter.planes(draft.scene());
      Pixel head = truth.camera().project(truth.headJoint());
      assertTrue(isSomebody(planes, head), "head's joint of sample " + i + " at " + head);
      double[] numbers = Labels.LANDMARKS.measure(truth);
      for (int k = 0; k < numbers.length; k += 3) {
        if (numbers[k + 2] == 2) {
          Pixel pixel = new Pixel(numbers[k], numbers[k + 1]);
          assertTrue(isNearSomebody(planes, pixel), "landmark " + k / 3 + " of sample " + i);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"builtin", "makehuman"})
  void visibleLandmarksAreAsDeepAsTheSkinIsWhereNothingIsBeforeIt(String source) throws Exception {
    SampleGenerator generator = generator(source);
    int compared = 0;
    int before = 0;
    for (int i = 0; i < 10 * SAMPLES; i += 10) {
      Draft draft = generator.draft(i);
      Camera fine = draft.truth().camera().crop(0, 0, 64, 64 * FINE);
      Planes planes =
          painter.planes(new Scene(draft.scene().actors(), fine, draft.scene().lighting()));
      List<Landmark> landmarks = draft.truth().details().landmarks();
      for (int k = 0; k < landmarks.size(); k++) {
        Pixel pixel = fine.project(landmarks.get(k).point());
        int at = index(planes, pixel);
        if (!landmarks.get(k).facing() || at < 0 || !isSkin(planes.segments()[at])) {
          continue;
        }
        // Through the skin nothing is seen; in front of it a nose, a cheek or a lip may be.
        double deeper = nearestAround(planes, pixel) + landmarks.get(k).point().z();
        String where = "landmark %d of sample %d: %s m".formatted(k, i, deeper);
        assertTrue(deeper < TOLERANCE_METRES, where);
        deeper = planes.depth()[at] + landmarks.get(k).point().z();
        compared++;
        before += Math.abs(deeper) > TOLERANCE_METRES ? 1 : 0;
      }
    }
    assertTrue(compared > 20 * SAMPLES, compared + " landmarks compared");
    assertTrue(before < 0.1 * compared, before + " of " + compared + " are behind other skin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"builtin", "makehuman"})
  void theHeadBoxHoldsTheHeadsPixels(String source) throws Exception {
    SampleGenerator generator = generator(source);
    for (int i = 0; i < 10 * SAMPLES; i += 10) {
      Draft draft = generator.draft(i);
      // Three times as wide a view, so that the box lies in the picture.
      Camera wide = draft.truth().camera().crop(-64, -64, 192, 768);
      Planes planes =
          painter.planes(new Scene(draft.scene().actors(), wide, draft.scene().lighting()));
      Box box = draft.truth().details().headBox().orElseThrow();
      double top = Double.POSITIVE_INFINITY;
      for (int p = 0; p < planes.segments().length; p++) {
        double u = (p % 768 + 0.5) / 4 - 64;
        double v = (p / 768 + 0.5) / 4 - 64;
        if (planes.segments()[p] != Segment.BACKGROUND) {
          top = Math.min(top, v);
        }
        if (FACE.contains((int) planes.segments()[p])) {
          boolean inside =
              u > box.x() && u < box.x() + box.width() && v > box.y() && v < box.y() + box.height();
          assertTrue(
              inside, "the face at %s, %s of sample %d is out of %s".formatted(u, v, i, box));
        }
      }
      // Nobody's head stands out of it, and it reaches no further than hair with its holes.
      assertTrue(top > box.y(), "sample %d begins at %s, %s".formatted(i, top, box));
      assertTrue(top < box.y() + 4, "sample %d begins at %s, %s".formatted(i, top, box));
    }
  }

  @Test
  void planesOnDiskAreThoseOfTheScenesWithWhatIsInFront() throws Exception {
    SampleGenerator generator = generator("builtin");
    DatasetManifest plan = generator.plan(60, 30, "soft").withPlanes(List.of(PlaneKind.values()));
    Path one = temp.resolve("one");
    Path three = temp.resolve("three");
    write(generator, plan, one, 1);
    write(generator, plan, three, 3);
    try (Stream<Path> files = Files.list(one)) {
      for (Path file : files.toList()) {
        assertArrayEquals(
            Files.readAllBytes(file), Files.readAllBytes(three.resolve(file.getFileName())));
      }
    }
    Dataset dataset = Dataset.open(one);
    dataset.verify(done -> {});
    int inFront = 0;
    for (int i = 0; i < 60; i++) {
      Draft draft = generator.draft(i);
      Planes planes = painter.planes(draft.scene());
      assertArrayEquals(planes.depth(), dataset.planes().depth(i));
      byte[] cover = cover(draft.front());
      byte[] segments = dataset.planes().segments(i);
      for (int p = 0; p < cover.length; p++) {
        boolean covered = (cover[p] & 0xff) >= 128;
        assertEquals(covered ? Segment.OCCLUDER.code() : planes.segments()[p], segments[p]);
        inFront += covered ? 1 : 0;
      }
      float[] normals = dataset.planes().normals(i);
      for (int k = 0; k < normals.length; k++) {
        assertEquals(planes.normals()[k], normals[k], 0.01);
      }
    }
    assertTrue(inFront > 100, inFront + " pixels show something in front");
  }

  private static byte[] cover(OccluderDraw front) {
    return front.cover(64, 64).pixels();
  }

  private static void write(
      SampleGenerator generator, DatasetManifest plan, Path folder, int threads)
      throws DatasetException {
    try (DatasetStore store = DatasetStore.create(folder, plan)) {
      new DatasetWriter(generator, SoftRenderer::new, threads)
          .write(store, (done, total) -> {}, () -> false);
    }
  }

  /** The least depth within two millimetres of skin: a landmark may lie just on an outline. */
  private static float nearestAround(Planes planes, Pixel pixel) {
    float nearest = Float.POSITIVE_INFINITY;
    for (int dy = -4; dy <= 4; dy++) {
      for (int dx = -4; dx <= 4; dx++) {
        int at = index(planes, new Pixel(pixel.u() + dx, pixel.v() + dy));
        nearest = at < 0 ? nearest : Math.min(nearest, planes.depth()[at]);
      }
    }
    return nearest;
  }

  /** The pixel that a place lies in; -1 for one out of the picture. */
  private static int index(Planes planes, Pixel pixel) {
    int x = (int) Math.floor(pixel.u());
    int y = (int) Math.floor(pixel.v());
    boolean inside = x >= 0 && y >= 0 && x < planes.width() && y < planes.height();
    return inside ? y * planes.width() + x : -1;
  }

  private static boolean isSomebody(Planes planes, Pixel pixel) {
    int at = index(planes, pixel);
    return at < 0 || planes.segments()[at] != Segment.BACKGROUND;
  }

  /** A landmark of the outline may lie in a pixel whose centre is beyond it. */
  private static boolean isNearSomebody(Planes planes, Pixel pixel) {
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        if (isSomebody(planes, new Pixel(pixel.u() + dx, pixel.v() + dy))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isSkin(byte segment) {
    return segment == Segment.SKIN.code() || segment == Segment.LIPS.code();
  }
}
