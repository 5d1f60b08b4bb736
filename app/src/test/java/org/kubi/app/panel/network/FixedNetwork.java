package org.kubi.app.panel.network;

import java.util.Optional;
import java.util.function.Consumer;
import org.kubi.framing.Framing;
import org.kubi.image.Frame;
import org.kubi.label.Estimate;
import org.kubi.pose.Pose;

/** A network that always says the same. */
public final class FixedNetwork implements PoseNetwork {
  private final Pose said;
  private final Consumer<Frame> onAsked;

  /** Says this of every picture. */
  public FixedNetwork(Pose said) {
    this(said, frame -> {});
  }

  /**
   * Says this of every picture.
   *
   * @param onAsked hears of each
   */
  public FixedNetwork(Pose said, Consumer<Frame> onAsked) {
    this.said = said;
    this.onAsked = onAsked;
  }

  @Override
  public String name() {
    return "fixed";
  }

  @Override
  public String details() {
    return "always the same";
  }

  @Override
  public String facts() {
    return "answers what it always answers";
  }

  @Override
  public Framing framing() {
    return Framing.HEAD;
  }

  @Override
  public Reading read(Frame frame) {
    onAsked.accept(frame);
    return new Reading(new double[6], new Estimate(said.headToBody(), said, Optional.empty()));
  }

  @Override
  public void close() {}
}
