package org.kubi.app.panel.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kubi.image.Frame;
import org.kubi.nn.plan.FirstLayer;
import org.kubi.nn.preset.InputScale;

/**
 * A network's first layer as gray pictures, each with its own contrast.
 *
 * @param filters weights: middle gray is 0, white the greatest in magnitude upwards, black
 *     downwards
 * @param activations what each filter gives of a picture: black the least or 0, white the greatest
 */
public record LayerPictures(List<Frame> filters, List<Frame> activations) {
  /** Nothing to be seen. */
  public static final LayerPictures NONE = new LayerPictures(List.of(), List.of());

  private static final float WHITE = 255;
  private static final float MIDDLE = 127.5f;

  public LayerPictures {
    filters = List.copyOf(filters);
    activations = List.copyOf(activations);
  }

  /**
   * Draws a layer.
   *
   * @param picture gray or colour, of the network's size; without one there are no activations
   * @param scale how pictures are prepared for the network
   */
  static LayerPictures of(FirstLayer layer, Optional<Frame> picture, InputScale scale) {
    List<Frame> filters = new ArrayList<>();
    for (int i = 0; i < layer.count(); i++) {
      filters.add(filter(layer.filter(i), layer.kernel()));
    }
    List<Frame> activations = new ArrayList<>();
    if (picture.isPresent()) {
      int pixels = layer.pictureSide() * layer.pictureSide();
      float[] prepared = new float[pixels];
      scale.prepare(picture.get().toGray().pixels(), pixels, prepared, 0);
      for (int i = 0; i < layer.count(); i++) {
        activations.add(activation(layer.activation(i, prepared), layer.side()));
      }
    }
    return new LayerPictures(filters, activations);
  }

  static Frame filter(float[] weights, int side) {
    float most = 0;
    for (float weight : weights) {
      most = Math.max(most, Math.abs(weight));
    }
    float factor = most > 0 ? MIDDLE / most : 0;
    byte[] pixels = new byte[weights.length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) Math.round(MIDDLE + factor * weights[i]);
    }
    return Frame.gray(side, side, pixels);
  }

  static Frame activation(float[] values, int side) {
    float least = 0;
    float most = 0;
    for (float value : values) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    float factor = most > least ? WHITE / (most - least) : 0;
    byte[] pixels = new byte[values.length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) Math.round(factor * (values[i] - least));
    }
    return Frame.gray(side, side, pixels);
  }
}
