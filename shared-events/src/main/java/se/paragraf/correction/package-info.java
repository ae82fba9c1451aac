/** Which members of a record can be corrected, and what the record says after a correction. */
@NullMarked
package se.paragraf.correction;

import org.jspecify.annotations.NullMarked;
