/** Bounds for client connections: deadlines, minimum rates, shares by address. */
@NullMarked
package se.paragraf.web.connections;

import org.jspecify.annotations.NullMarked;
