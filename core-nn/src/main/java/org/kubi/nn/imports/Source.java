package org.kubi.nn.imports;

import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.plan.Stage;

/**
 * A file that gives a network's weights stage by stage, in the order of the numbers' way. Each
 * method gives the wanted stage with the file's weights, or says in one sentence what is there
 * instead.
 */
interface Source {
  Stage.Convolution convolution(Stage.Convolution wanted) throws ModelException;

  Stage.Residual residual(Stage.Residual wanted) throws ModelException;

  Stage.Normalization normalization(Stage.Normalization wanted) throws ModelException;

  Stage.Dense dense(Stage.Dense wanted) throws ModelException;

  /** Checks a stage without weights. */
  void pooling(Stage.MaxPooling wanted) throws ModelException;

  /** Checks a stage without weights. */
  void response(Stage.Response wanted) throws ModelException;

  /** Nothing may be left. */
  void end() throws ModelException;
}
