/** The access log of a register on one machine. */
@NullMarked
package se.paragraf.standalone.accesslog;

import org.jspecify.annotations.NullMarked;
