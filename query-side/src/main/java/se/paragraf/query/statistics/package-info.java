/** How many agreements and parties stand where, and how long adoption took. */
@NullMarked
package se.paragraf.query.statistics;

import org.jspecify.annotations.NullMarked;
