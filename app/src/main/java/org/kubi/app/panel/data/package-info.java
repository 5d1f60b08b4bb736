/**
 * The workspace of the data sets: {@link org.kubi.app.panel.data.DataViewModel} has the job that
 * makes one, the sheet of its pictures, the map of its angles, and the sample that was chosen.
 */
@NullMarked
package org.kubi.app.panel.data;

import org.jspecify.annotations.NullMarked;
