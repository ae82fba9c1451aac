/** The wiring of the standalone register, and its behaviour as a server. */
@NullMarked
package se.paragraf.standalone.server;

import org.jspecify.annotations.NullMarked;
