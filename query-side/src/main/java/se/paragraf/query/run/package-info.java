/** The record of work that takes long, and the port through which it is kept. */
@NullMarked
package se.paragraf.query.run;

import org.jspecify.annotations.NullMarked;
