/** Tests of the record of work that takes long. */
@NullMarked
package se.paragraf.query.run;

import org.jspecify.annotations.NullMarked;
