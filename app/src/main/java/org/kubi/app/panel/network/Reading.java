package org.kubi.app.panel.network;

import org.kubi.label.Estimate;

/**
 * A network's answer.
 *
 * @param values its raw numbers
 * @param estimate what they mean
 */
public record Reading(double[] values, Estimate estimate) {
  public Reading {
    values = values.clone();
  }
}
