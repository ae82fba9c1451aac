/** A generator of made-up cases for trials and measurements. The only package here that knows commands and events. */
@NullMarked
package se.paragraf.standalone.generate;

import org.jspecify.annotations.NullMarked;
