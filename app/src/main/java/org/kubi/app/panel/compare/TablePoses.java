package org.kubi.app.panel.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kubi.app.output.HeadPose;

/** The answers of the table as poses that can be written and sent. */
final class TablePoses {
  private final CompareViewModel model;

  TablePoses(CompareViewModel model) {
    this.model = model;
  }

  /** The pose of the head that is chosen, as the shown network says; none if it has not. */
  List<HeadPose> chosen() {
    return model.row().map(row -> of(row, 1, 0, true)).orElse(List.of());
  }

  /**
   * All of the table, photo after photo.
   *
   * @param fps photos a second
   * @param film whether only the first head of each photo, as the shown network says, is wanted
   */
  List<HeadPose> all(double fps, boolean film) {
    Map<Path, Integer> heads = new HashMap<>();
    Set<Path> photos = new HashSet<>();
    List<HeadPose> poses = new ArrayList<>();
    for (HeadRow row : model.rows()) {
      photos.add(row.file());
      int head = heads.merge(row.file(), 1, Integer::sum);
      double seconds = (photos.size() - 1) / fps;
      if (!film || head == 1) {
        poses.addAll(of(row, head, seconds, film));
      }
    }
    return poses;
  }

  private List<HeadPose> of(HeadRow row, int head, double seconds, boolean onlyShown) {
    List<HeadPose> poses = new ArrayList<>();
    for (Contender one : model.lineup().contenders()) {
      if (!onlyShown || one.id() == model.lineup().shown().get()) {
        row.answerOf(one.id())
            .ifPresent(
                answer ->
                    poses.add(
                        new HeadPose(
                            row.file().toString(),
                            head,
                            one.name(),
                            seconds,
                            answer.reading().estimate(),
                            Optional.empty(),
                            row.box(),
                            row.truth())));
      }
    }
    return poses;
  }
}
