package org.kubi.app.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.DatasetManifest;
import org.kubi.data.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "check",
    description = "Checks a data set: manifest, files, and the hash of every shard.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The data set's folder.")
  private Path folder = Path.of("");

  @Option(names = "--json", description = "Print the answer as JSON.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    Dataset dataset = Dataset.open(folder);
    DatasetManifest manifest = dataset.manifest();
    verify(dataset);
    if (json) {
      Map<String, Object> answer = new TreeMap<>();
      answer.put("folder", folder.toString());
      answer.put("recipe", manifest.name());
      answer.put("recipeHash", manifest.recipeHash());
      answer.put("seed", manifest.seed());
      answer.put("count", manifest.count());
      answer.put("characters", manifest.characters().size());
      answer.put("whole", true);
      System.out.print(Json.write(answer));
    } else {
      System.out.printf(
          "%s is whole: %d samples of %d characters, recipe %s (%s), seed %d.%n",
          folder,
          manifest.count(),
          manifest.characters().size(),
          manifest.name(),
          manifest.recipeHash().substring(0, 12),
          manifest.seed());
    }
    return KubiCommand.DONE;
  }

  /**
   * Compares every shard with its hash, with progress.
   *
   * @throws DatasetException that names the first damaged file
   */
  static void verify(Dataset dataset) throws DatasetException {
    try (ProgressLine line = new ProgressLine("Checking", "samples")) {
      dataset.verify(done -> line.at(done, dataset.size()));
    }
  }
}
