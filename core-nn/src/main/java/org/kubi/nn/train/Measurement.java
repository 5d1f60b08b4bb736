package org.kubi.nn.train;

/**
 * What was measured after a step: a row of {@code metrics.csv}.
 *
 * @param epoch the one that runs or has just ended, from 1
 * @param step how many steps were taken
 * @param pictures how many pictures were seen in them
 * @param rate learning rate of the last step
 * @param loss mean since the epoch began
 * @param validation on the validation pictures
 * @param picturesPerSecond of this epoch's steps
 */
record Measurement(
    int epoch,
    long step,
    long pictures,
    double rate,
    double loss,
    Validation.Result validation,
    double picturesPerSecond) {}
