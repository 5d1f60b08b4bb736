package org.kubi.nn.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.nn.checkpoint.ModelException;

class RunFoldersTest {
  private static final String HEAD =
      "epoch,step,pictures,train_loss,validation_geodesic_mean_degrees,pictures_per_second\n";

  @TempDir private Path runs;

  private Path run(String name, String settings, String metrics) throws IOException {
    Path run = Files.createDirectories(runs.resolve(name));
    Files.writeString(
        run.resolve("run.json"),
        """
        {"version": 7, "name": "x", "settings": {%s}, "dataset": "faces", "later": [1, 2]}
        """
            .formatted(settings));
    Files.writeString(run.resolve("metrics.csv"), metrics);
    return run;
  }

  @Test
  void columnsAreFoundByNameAndSettingsOfOtherVersionsAreKept() throws Exception {
    Path folder =
        run(
            "a",
            "\"preset\": \"tiny\", \"epochs\": 9, \"augmentation\": {\"new\": {\"x\": 0.5}},"
                + " \"labels\": [\"p\", \"q\"]",
            "unknown,validation_loss,epoch\n5,0.5,1\n6,0.25,2\n7,0.75,3\n");
    RunRecord run = RunRecord.read(folder);
    assertEquals("tiny", run.preset());
    assertEquals(9, run.epochsWanted().orElseThrow());
    assertEquals(3, run.epochsDone());
    assertEquals("0.5", run.settings().get("augmentation.new.x"));
    assertEquals("p, q", run.settings().get("labels"));
    assertEquals("1, 2", run.facts().get("later"));
    assertEquals("validation_loss", run.metrics().errorColumn());
    assertEquals(
        Map.of("unknown", 6.0, "validation_loss", 0.25, "epoch", 2.0), run.metrics().best());
    assertEquals(OptionalDouble.empty(), run.metrics().median(MetricsTable.SPEED));
  }

  @Test
  void oneThatIsDamagedDoesNotKeepTheOthersFromBeingListed() throws Exception {
    run("a", "\"preset\": \"tiny\"", HEAD + "1,10,640,0.5,20,100\n");
    Files.writeString(run("b", "", "").resolve("run.json"), "{\"version\": 1, \"na");
    Files.writeString(run("c", "", "").resolve("metrics.csv"), "\0\1\2\n3\n");
    Files.delete(run("d", "", "").resolve("run.json"));
    Files.createDirectories(runs.resolve("d").resolve("checkpoints"));
    Files.createDirectories(runs.resolve("no run"));
    RunFolders found = RunFolders.read(List.of(runs));
    assertEquals(List.of("a"), found.runs().stream().map(RunRecord::name).toList());
    assertEquals(3, found.troubles().size(), found.troubles().toString());
    assertTrue(
        found.troubles().get(0).startsWith(runs.resolve("b").resolve("run.json") + " cannot be"),
        found.troubles().get(0));
    assertTrue(found.troubles().get(1).contains("'epoch'"), found.troubles().get(1));
    assertTrue(found.troubles().get(2).contains("has no run.json"), found.troubles().get(2));
    assertTrue(found.troubles().stream().allMatch(t -> t.lines().count() == 1));
  }

  @Test
  void aRowThatWasCutOffIsLeftOut() throws Exception {
    Path folder = run("a", "", HEAD + "1,10,640,0.5,20,100\n1.x,5,5,5,5,5\n2,20,1280,0.4,15.25,1");
    MetricsTable metrics = RunRecord.read(folder).metrics();
    assertEquals(1, metrics.rows().size());
    assertEquals(2, metrics.unreadable());
  }

  @Test
  void theStateIsToldByTheNetworkAndTheLock() throws Exception {
    Path folder = run("a", "", HEAD);
    assertEquals(RunState.STOPPED, RunRecord.read(folder).state());
    Files.createDirectories(folder.resolve("model"));
    Files.writeString(folder.resolve("model").resolve("card.json"), "{}");
    assertEquals(RunState.FINISHED, RunRecord.read(folder).state());
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertTrue(lock.isValid());
      assertEquals(RunState.RUNNING, RunRecord.read(folder).state());
    }
    assertEquals(RunState.FINISHED, RunRecord.read(folder).state());
  }

  @Test
  void anUnfinishedEpochIsNotCounted() throws Exception {
    Path folder = run("a", "", HEAD + "1,10,640,0.5,20,100\n2,15,960,0.4,15,100\n");
    Path last = Files.createDirectories(folder.resolve("checkpoints").resolve("last"));
    Files.writeString(last.resolve("card.json"), "{\"epochs\": 1}");
    RunRecord run = RunRecord.read(folder);
    assertEquals(1, run.epochsDone());
    assertEquals(List.of("last"), run.checkpoints());
  }

  @Test
  void runsAreComparedBySettingsEpochsAndPictures() throws Exception {
    RunRecord small =
        RunRecord.read(
            run(
                "small",
                "\"preset\": \"tiny\", \"batch\": 64, \"seed\": 1",
                HEAD + "1,10,640,0.5,20,100\n2,20,1280,0.4,15,100\n3,30,1920,0.4,12,100\n"));
    RunRecord large =
        RunRecord.read(
            run(
                "large",
                "\"preset\": \"tiny\", \"batch\": 96, \"more\": true, \"seed\": 1",
                HEAD + "1,10,960,0.5,30,100\n2,20,1920,0.4,25,100\n"));
    RunComparison comparison = RunComparison.of(List.of(small, large));
    assertEquals(
        Map.of(
            "batch", List.of(Optional.of("64"), Optional.of("96")),
            "more", List.of(Optional.empty(), Optional.of("true"))),
        comparison.differences());
    assertEquals("validation_geodesic_mean_degrees", comparison.errorColumn());
    assertEquals(
        List.of(
            new RunComparison.Mark(1, List.of(OptionalDouble.of(20), OptionalDouble.of(30))),
            new RunComparison.Mark(2, List.of(OptionalDouble.of(15), OptionalDouble.of(25))),
            new RunComparison.Mark(3, List.of(OptionalDouble.of(12), OptionalDouble.empty()))),
        comparison.byEpoch());
    assertEquals(
        List.of(
            new RunComparison.Mark(960, List.of(OptionalDouble.of(20), OptionalDouble.of(30))),
            new RunComparison.Mark(1920, List.of(OptionalDouble.of(12), OptionalDouble.of(25)))),
        comparison.byPictures());
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    Path nowhere = runs.resolve("nowhere");
    ModelException e = assertThrows(ModelException.class, () -> RunFolders.read(List.of(nowhere)));
    assertTrue(e.getMessage().startsWith(nowhere + " cannot be listed"), e.getMessage());
  }
}
