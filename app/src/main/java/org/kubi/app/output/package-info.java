/**
 * Head poses for other programs: a {@link org.kubi.app.output.HeadStream} takes pictures from a
 * {@link org.kubi.app.output.FrameSource} and gives what a network says of them to {@link
 * org.kubi.app.output.HeadSink}s, which write files or send datagrams. Axes, units and signs of
 * each are told in {@code docs/outputs.md}.
 */
@NullMarked
package org.kubi.app.output;

import org.jspecify.annotations.NullMarked;
