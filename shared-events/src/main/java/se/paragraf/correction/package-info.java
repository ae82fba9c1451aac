/** Corrections of records: the members that can be corrected, and a record after its correction. */
@NullMarked
package se.paragraf.correction;

import org.jspecify.annotations.NullMarked;
