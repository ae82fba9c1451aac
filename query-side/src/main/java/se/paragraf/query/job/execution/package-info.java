/** The execution of jobs on this instance: worker thread, heartbeats, cancellation. */
@NullMarked
package se.paragraf.query.job.execution;

import org.jspecify.annotations.NullMarked;
