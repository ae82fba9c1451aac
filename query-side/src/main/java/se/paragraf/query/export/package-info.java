/** The export of one case: all that is recorded of it, as files that are read and checked without this program. */
@NullMarked
package se.paragraf.query.export;

import org.jspecify.annotations.NullMarked;
