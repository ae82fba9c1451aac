/** The record of work that takes long, and the port through which it is kept. */
@NullMarked
package se.paragraf.query.job;

import org.jspecify.annotations.NullMarked;
