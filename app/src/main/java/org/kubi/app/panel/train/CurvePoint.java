package org.kubi.app.panel.train;

import java.util.OptionalDouble;

/**
 * What was known of a training at one moment.
 *
 * @param epochs how many were done, with the share of the one that ran
 * @param loss on the pictures it learns from
 * @param validationLoss on those it is measured on
 * @param degrees mean angle between true and predicted head there
 */
public record CurvePoint(
    double epochs, double loss, OptionalDouble validationLoss, OptionalDouble degrees) {}
