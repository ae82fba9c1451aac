/** Reads exported cases back, verified against their checksums. */
@NullMarked
package se.paragraf.standalone.archive;

import org.jspecify.annotations.NullMarked;
