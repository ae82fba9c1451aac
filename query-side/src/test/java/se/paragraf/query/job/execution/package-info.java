/** Tests of the execution of jobs. */
@NullMarked
package se.paragraf.query.job.execution;

import org.jspecify.annotations.NullMarked;
