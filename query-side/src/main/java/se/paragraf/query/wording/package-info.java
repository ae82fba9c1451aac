/** What an event says, in a registrar's own words, in Swedish and in English. */
@NullMarked
package se.paragraf.query.wording;

import org.jspecify.annotations.NullMarked;
