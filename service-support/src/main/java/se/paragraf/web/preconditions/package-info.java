/** What a request makes itself conditional on: the sequence that was seen, and the key that makes a retry harmless. */
@NullMarked
package se.paragraf.web.preconditions;

import org.jspecify.annotations.NullMarked;
