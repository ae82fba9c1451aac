/** Who read which case, and when: reads by compliance officers are on record themselves. */
@NullMarked
package se.paragraf.query.accesslog;

import org.jspecify.annotations.NullMarked;
