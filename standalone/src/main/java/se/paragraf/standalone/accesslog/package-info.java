/** The record of accesses on one machine. */
@NullMarked
package se.paragraf.standalone.accesslog;

import org.jspecify.annotations.NullMarked;
