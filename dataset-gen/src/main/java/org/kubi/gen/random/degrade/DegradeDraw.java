package org.kubi.gen.random.degrade;

/**
 * The camera and the file of one picture.
 *
 * @param gray how its colours become gray
 * @param filter what happens to the gray picture
 */
public record DegradeDraw(GrayMix gray, PictureFilter filter) {}
