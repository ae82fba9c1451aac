/** Who read which case, and when: reads by compliance officers are on record themselves. */
@NullMarked
package se.paragraf.query.access;

import org.jspecify.annotations.NullMarked;
