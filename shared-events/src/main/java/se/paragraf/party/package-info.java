/** The reference data: which municipalities and regions there are. */
@NullMarked
package se.paragraf.party;

import org.jspecify.annotations.NullMarked;
