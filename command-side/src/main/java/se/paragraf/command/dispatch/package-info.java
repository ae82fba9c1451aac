/** Dispatch of commands to the aggregate: context, idempotency key, receipt or refusal, metrics. */
@NullMarked
package se.paragraf.command.dispatch;

import org.jspecify.annotations.NullMarked;
