/** A sample service for tests over real connections, and the client that calls it. */
@NullMarked
package se.paragraf.web.sample;

import org.jspecify.annotations.NullMarked;
