/** A small service that the edge is tried with. */
@NullMarked
package se.paragraf.web.sample;

import org.jspecify.annotations.NullMarked;
