/** Bounds to what requests can make the log grow. */
@NullMarked
package se.paragraf.logging;

import org.jspecify.annotations.NullMarked;
