/** Tests of jobs: the contract of their stores. */
@NullMarked
package se.paragraf.query.job;

import org.jspecify.annotations.NullMarked;
