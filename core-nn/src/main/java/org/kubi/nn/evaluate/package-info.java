/**
 * How good a network is: {@link org.kubi.nn.evaluate.Evaluator} runs it over a data set or a list
 * of photos and writes {@code report.json} and {@code predictions.csv}; {@link
 * org.kubi.nn.evaluate.Report} holds the measures.
 */
@NullMarked
package org.kubi.nn.evaluate;

import org.jspecify.annotations.NullMarked;
