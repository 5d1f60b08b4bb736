/** What has happened, line by line: {@link org.kubi.app.panel.log.LogView}. */
@NullMarked
package org.kubi.app.panel.log;

import org.jspecify.annotations.NullMarked;
