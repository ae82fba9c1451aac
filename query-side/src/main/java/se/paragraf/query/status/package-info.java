/** Where an agreement stands on a given day: a pure function of its facts and the date. */
@NullMarked
package se.paragraf.query.status;

import org.jspecify.annotations.NullMarked;
