/**
 * The workspace of the photos: {@link org.kubi.app.panel.compare.CompareViewModel} finds heads,
 * asks the network about each, and holds the answers against the truth where it is known.
 */
@NullMarked
package org.kubi.app.panel.compare;

import org.jspecify.annotations.NullMarked;
