/** The long jobs and how far they are: {@link org.kubi.app.panel.job.JobsView}. */
@NullMarked
package org.kubi.app.panel.job;

import org.jspecify.annotations.NullMarked;
