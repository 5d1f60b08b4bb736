package org.kubi.app.gui;

import org.kubi.app.panel.photo.PhotoViewModel;
import org.kubi.app.panel.studio.AngleText;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.Job;
import org.kubi.app.task.JobState;

/** Says in the status line and the log what has happened in the panels. */
final class StatusWords {
  private final Workbench bench;
  private final Texts texts;

  private StatusWords(Workbench bench) {
    this.bench = bench;
    this.texts = bench.texts();
  }

  /** From now on. */
  static void connect(Workbench bench) {
    StatusWords words = new StatusWords(bench);
    words.panels();
    words.jobs();
  }

  private void panels() {
    bench
        .network()
        .about()
        .addListener(
            (changed, was, is) ->
                is.ifPresent(about -> say(texts.of("status.network", about.name()))));
    bench
        .photo()
        .finding()
        .addListener((changed, was, is) -> is.ifPresent(one -> say(predicted(one))));
    bench
        .photo()
        .photo()
        .addListener(
            (changed, was, is) ->
                is.ifPresent(
                    one ->
                        say(
                            texts.of(
                                "status.photo",
                                one.file().getFileName(),
                                one.frame().width(),
                                one.frame().height()))));
    bench
        .status()
        .trouble()
        .addListener(
            (changed, was, is) -> is.ifPresent(one -> bench.desk().log().trouble(one.sentence())));
    bench
        .status()
        .remark()
        .addListener(
            (changed, was, is) -> is.ifPresent(one -> bench.desk().log().note(one.sentence())));
  }

  private void jobs() {
    bench.jobs().onEnd(this::ended);
  }

  private void ended(Job job) {
    if (job.state() == JobState.FAILED) {
      bench.status().tell(texts.of("job.end.failed", job.name(), job.message()));
    } else if (job.state() == JobState.DONE) {
      bench.status().remark(texts.of("job.end.done", job.name()));
    } else {
      say(texts.of("job.end.cancelled", job.name()));
    }
  }

  private void say(String sentence) {
    bench.status().say(sentence);
    bench.desk().log().note(sentence);
  }

  private String predicted(PhotoViewModel.Finding finding) {
    String name =
        bench.photo().photo().get().map(one -> String.valueOf(one.file().getFileName())).orElse("");
    String angles =
        AngleText.of(
            finding.reading().estimate().headToCamera(), bench.studio().convention().get());
    return texts.of("status.predicted", name, angles.trim().replaceAll(" +", ", "));
  }
}
