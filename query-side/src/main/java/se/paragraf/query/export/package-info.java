/** The export of one case: everything recorded of it, as files that can be read and verified without this program. */
@NullMarked
package se.paragraf.query.export;

import org.jspecify.annotations.NullMarked;
