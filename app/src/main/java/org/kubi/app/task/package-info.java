/**
 * Work in the background without a toolkit: {@link org.kubi.app.task.TaskRunner} runs {@link
 * org.kubi.app.task.Work} with progress, pause and cancel; {@link org.kubi.app.task.JobQueue} lets
 * long jobs run one after the other; {@link org.kubi.app.task.SlotWorker} keeps only the newest
 * request of each kind.
 */
@NullMarked
package org.kubi.app.task;

import org.jspecify.annotations.NullMarked;
