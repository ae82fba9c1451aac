/** Tests of the record of work that takes long. */
@NullMarked
package se.paragraf.query.job;

import org.jspecify.annotations.NullMarked;
