package org.kubi.gen.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.gen.Aim;
import org.kubi.geometry.Rotation;
import org.kubi.label.Labels;
import org.kubi.pose.HeadAngles;
import org.kubi.pose.HeadAngles.Convention;

/**
 * How many heads face where: counts over yaw and pitch in cells of {@value #STEP} degrees. The
 * angles are opentrack's, in which yaw goes all the way round and every direction of a face has one
 * place; where yaw or pitch is small they are AFLW2000's.
 *
 * @param counts {@code [pitch][yaw]}, from -90 and -180 degrees up
 */
@SuppressWarnings("ArrayRecordComponent") // copied when it comes and goes
public record Coverage(int[][] counts) {
  /** Side of a cell, degrees. */
  public static final int STEP = 15;

  /** How many cells of pitch. */
  public static final int ROWS = 180 / STEP;

  /** How many cells of yaw. */
  public static final int COLUMNS = 360 / STEP;

  private static final int LEAST_YAW = -180;
  private static final int LEAST_PITCH = -90;

  public Coverage {
    counts = copy(counts);
  }

  @Override
  public int[][] counts() {
    return copy(counts);
  }

  private static int[][] copy(int[][] rows) {
    int[][] out = rows.clone();
    for (int i = 0; i < out.length; i++) {
      out[i] = out[i].clone();
    }
    return out;
  }

  /**
   * The coverage of a data set.
   *
   * @throws DatasetException if it has no {@code head-quaternion}
   */
  public static Coverage of(Dataset dataset) throws DatasetException {
    float[] q = dataset.column(Labels.HEAD_QUATERNION);
    int[][] counts = new int[ROWS][COLUMNS];
    for (int i = 0; i < q.length; i += 4) {
      HeadAngles angles =
          HeadAngles.of(Rotation.nearest(q[i], q[i + 1], q[i + 2], q[i + 3]), Convention.OPENTRACK);
      counts[row(angles.pitch())][column(angles.yaw())]++;
    }
    return new Coverage(counts);
  }

  private static int row(double pitch) {
    return Math.min(ROWS - 1, (int) Math.floor((pitch - LEAST_PITCH) / STEP));
  }

  private static int column(double yaw) {
    return Math.min(COLUMNS - 1, (int) Math.floor((yaw - LEAST_YAW) / STEP));
  }

  /** How many heads face into the cell with a direction in it. */
  public int at(double yaw, double pitch) {
    return counts[row(pitch)][column(yaw)];
  }

  /** Left edge of a column, degrees. */
  public static int yawFrom(int column) {
    return LEAST_YAW + STEP * column;
  }

  /** Lower edge of a row, degrees. */
  public static int pitchFrom(int row) {
    return LEAST_PITCH + STEP * row;
  }

  /**
   * What some more heads are to be aimed at so that the thinnest cells become as full as can be,
   * all alike: as water fills a bed. Weights are how many heads each cell is to get.
   *
   * @param more how many heads, at least 1
   * @param firstSample the first of them
   * @param mostYaw cells wholly within this |yaw| take part, degrees
   * @param mostPitch and within this |pitch|
   */
  public List<Aim> fill(long more, long firstSample, double mostYaw, double mostPitch) {
    record Cell(int row, int column, int count) {}
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        if (isWithin(yawFrom(column), mostYaw) && isWithin(pitchFrom(row), mostPitch)) {
          cells.add(new Cell(row, column, counts[row][column]));
        }
      }
    }
    cells.sort(Comparator.comparingInt(Cell::count));
    // So many of the thinnest get something that all of them reach one level.
    int lowest = 0;
    double level = 0;
    double held = 0;
    for (int i = 0; i < cells.size(); i++) {
      held += cells.get(i).count();
      double reached = (held + more) / (i + 1);
      if (reached <= cells.get(i).count()) {
        break;
      }
      lowest = i + 1;
      level = reached;
    }
    List<Aim> aims = new ArrayList<>();
    for (Cell cell : cells.subList(0, lowest)) {
      double yaw = yawFrom(cell.column());
      double pitch = pitchFrom(cell.row());
      aims.add(new Aim(firstSample, yaw, yaw + STEP, pitch, pitch + STEP, level - cell.count()));
    }
    aims.sort(Comparator.comparingDouble(Aim::pitchFrom).thenComparingDouble(Aim::yawFrom));
    return aims;
  }

  private static boolean isWithin(int from, double most) {
    return from >= -most && from + STEP <= most;
  }
}
