/**
 * What makes the learning engine (Deeplearning4j on ND4J) fast and exact: {@link
 * org.kubi.nn.engine.Engine} sets it up and tells the truth about it, {@link
 * org.kubi.nn.engine.Replicas} runs a network on all cores, own layers and losses stand where the
 * stock ones are slow or wrong.
 */
@NullMarked
package org.kubi.nn.engine;

import org.jspecify.annotations.NullMarked;
