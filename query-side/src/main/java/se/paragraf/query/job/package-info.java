/** Long-running jobs, and the port of the store that keeps their state for all instances. */
@NullMarked
package se.paragraf.query.job;

import org.jspecify.annotations.NullMarked;
