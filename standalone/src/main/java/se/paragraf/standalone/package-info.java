/** The register on one machine: both sides in one process, on SQLite. */
@NullMarked
package se.paragraf.standalone;

import org.jspecify.annotations.NullMarked;
