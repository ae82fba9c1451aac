/** The agreement as an Axon aggregate: command handlers, event sourcing, idempotency, snapshots and atomic batches. */
@NullMarked
package se.paragraf.command.aggregate;

import org.jspecify.annotations.NullMarked;
