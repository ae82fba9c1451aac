/** How a command becomes an event once and only once: submission, ledger and receipt. */
@NullMarked
package se.paragraf.command.dispatch;

import org.jspecify.annotations.NullMarked;
