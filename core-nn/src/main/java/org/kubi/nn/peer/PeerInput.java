package org.kubi.nn.peer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.FloatBuffer;
import java.util.List;
import org.kubi.image.Frame;

/**
 * The pictures that a network takes: of each channel's value v, 0 to 255, it is given {@code (v -
 * mean) / scale}.
 *
 * @param name of the input in the ONNX file
 * @param size side of the square picture, pixels, 1 to 1024
 * @param channels in their order
 * @param layout of the numbers
 * @param mean one number, or one for each channel
 * @param scale one number, or one for each channel; none is 0
 */
public record PeerInput(
    String name,
    int size,
    Channels channels,
    Layout layout,
    List<Double> mean,
    List<Double> scale) {
  private static final int MOST_PIXELS = 1024;

  /** Which colours, in which order. */
  public enum Channels {
    @JsonProperty("gray")
    GRAY(1, 0),
    /** Three channels that are all gray: a colour network shown what ours is shown. */
    @JsonProperty("gray3")
    GRAY3(1, 0, 0, 0),
    @JsonProperty("RGB")
    RGB(3, 0, 1, 2),
    @JsonProperty("BGR")
    BGR(3, 2, 1, 0);

    /** Channels of the picture that it is made of. */
    private final int stored;

    private final int[] order;

    Channels(int stored, int... order) {
      this.stored = stored;
      this.order = order;
    }
  }

  /** Whether the channels are planes (N, C, H, W) or stand in each pixel (N, H, W, C). */
  public enum Layout {
    NCHW,
    NHWC
  }

  public PeerInput {
    mean = List.copyOf(mean);
    scale = List.copyOf(scale);
    if (size < 1 || size > MOST_PIXELS) {
      throw new IllegalArgumentException("size is 1 to " + MOST_PIXELS + " pixels, found " + size);
    }
    int count = channels.order.length;
    for (List<Double> numbers : List.of(mean, scale)) {
      if (numbers.size() != 1 && numbers.size() != count) {
        throw new IllegalArgumentException(
            "mean and scale have 1 number, or 1 for each of %d channels, found %s"
                .formatted(count, numbers));
      }
    }
    if (scale.contains(0.0) || scale.contains(-0.0)) {
      throw new IllegalArgumentException("scale is not 0, found " + scale);
    }
  }

  /** The shape of so many pictures. */
  long[] shape(int pictures) {
    int c = channels.order.length;
    return layout == Layout.NCHW
        ? new long[] {pictures, c, size, size}
        : new long[] {pictures, size, size, c};
  }

  /** How many numbers one picture is. */
  int numbers() {
    return channels.order.length * size * size;
  }

  /** A picture as this network sees colours: gray, or red, green and blue. */
  Frame tint(Frame picture) {
    return channels.stored == 1 ? picture.toGray() : picture.toRgb();
  }

  /** Writes the numbers of a picture of the right size from a place on. */
  void put(Frame picture, FloatBuffer to, int at) {
    Frame tinted = tint(picture);
    int count = channels.order.length;
    int pixels = size * size;
    for (int c = 0; c < count; c++) {
      double m = mean.get(c % mean.size());
      double s = scale.get(c % scale.size());
      for (int i = 0; i < pixels; i++) {
        int value = tinted.pixels()[i * channels.stored + channels.order[c]] & 0xff;
        int place = layout == Layout.NCHW ? c * pixels + i : i * count + c;
        to.put(at + place, (float) ((value - m) / s));
      }
    }
  }
}
