/** The corrections and reversals that wait for another person, over all agreements. */
@NullMarked
package se.paragraf.query.proposal;

import org.jspecify.annotations.NullMarked;
