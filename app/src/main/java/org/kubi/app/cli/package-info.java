/**
 * The command line: {@link org.kubi.app.cli.KubiCommand} and a class a verb. Exit codes: 0 done, 1
 * failed, 2 wrong usage, 130 cancelled.
 */
@NullMarked
package org.kubi.app.cli;

import org.jspecify.annotations.NullMarked;
