package org.kubi.app.panel.studio;

import org.kubi.image.Frame;
import org.kubi.label.HeadTruth;

/**
 * The picture that a network sees of the studio.
 *
 * @param look what it was taken of
 * @param frame 64x64, gray
 * @param truth what is true of it
 */
public record EyeShot(Look look, Frame frame, HeadTruth truth) {}
