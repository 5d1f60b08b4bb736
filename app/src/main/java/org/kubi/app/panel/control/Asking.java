package org.kubi.app.panel.control;

/** Asks the user for files and folders, and opens what was chosen where it belongs. */
public interface Asking {
  /** A data set's folder. */
  void chooseDataSet();

  /** A recipe's file. */
  void chooseRecipe();

  /** Photos, or a table of photos. */
  void choosePhotos();

  /** A folder of photos. */
  void choosePhotoFolder();
}
