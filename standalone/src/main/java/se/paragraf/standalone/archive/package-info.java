/** Exported cases as they are read back: whole and unaltered, or not at all. */
@NullMarked
package se.paragraf.standalone.archive;

import org.jspecify.annotations.NullMarked;
