package org.kubi.app.panel.data;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.kubi.app.panel.project.Project;
import org.kubi.app.task.Job;
import org.kubi.app.task.JobRequest;
import org.kubi.app.task.TaskException;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.gen.Progress;
import org.kubi.gen.export.DatasetExport;
import org.kubi.gen.export.DatasetExporter;
import org.kubi.gen.export.DatasetExporters;
import org.kubi.gen.export.ExportedData;

/** Writes the data set that is looked at in another program's format, into the project. */
public final class ExportViewModel {
  /** Of the project; made when something is first exported. */
  private static final String FOLDER = "exports";

  private final DataViewModel.Around around;
  private final SheetViewModel sheet;
  private final Set<Path> asked = new HashSet<>();

  ExportViewModel(DataViewModel.Around around, SheetViewModel sheet) {
    this.around = around;
    this.sheet = sheet;
  }

  /** The formats. */
  public List<DatasetExporter> formats() {
    return DatasetExporters.ALL;
  }

  /** Asks for an export of the data set that is looked at; none where there is none. */
  public Optional<Job> start(DatasetExporter format) {
    return sheet.dataset().get().map(dataset -> submit(dataset, format));
  }

  private Job submit(Dataset dataset, DatasetExporter format) {
    Project project = around.project().project().get();
    Path folder = project.folder().resolve(FOLDER);
    String name = dataset.folder().getFileName() + "-" + format.id();
    Path out = Project.free(folder, name);
    for (int number = 2; !asked.add(out); number++) {
      out = Project.free(folder, name + "-" + number);
    }
    Path target = out;
    List<String> command =
        List.of(
            "export",
            "--data",
            dataset.folder().toString(),
            "--to",
            format.id(),
            "--out",
            target.toString());
    return around
        .jobs()
        .submit(
            new JobRequest<>(
                around.texts().of("data.export.job", dataset.folder().getFileName(), format.id()),
                command,
                progress -> {
                  project.make();
                  return write(
                      dataset,
                      format,
                      target,
                      (done, total) ->
                          progress.count(
                              done, total, around.texts().of("data.samples", done, total)),
                      progress::cancelled);
                },
                made ->
                    around
                        .onTrouble()
                        .accept(
                            around
                                .texts()
                                .of("data.export.done", made.target(), made.bytes() / 1e6))));
  }

  private static ExportedData write(
      Dataset dataset,
      DatasetExporter format,
      Path target,
      Progress progress,
      BooleanSupplier cancelled)
      throws TaskException {
    try {
      return DatasetExport.write(dataset, format, target, false, progress, cancelled);
    } catch (DatasetException e) {
      throw new TaskException(String.valueOf(e.getMessage()), e);
    }
  }
}
