/** The reading side: what the recorded events amount to, and the API that says so. */
@NullMarked
package se.paragraf.query;

import org.jspecify.annotations.NullMarked;
