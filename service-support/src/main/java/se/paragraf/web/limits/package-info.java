/** Limits to the size and the slowness of request bodies. */
@NullMarked
package se.paragraf.web.limits;

import org.jspecify.annotations.NullMarked;
