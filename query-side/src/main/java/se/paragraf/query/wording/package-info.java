/** Summaries of events in a registrar's own words, in Swedish and English. */
@NullMarked
package se.paragraf.query.wording;

import org.jspecify.annotations.NullMarked;
