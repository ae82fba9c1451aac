@NullMarked
package se.paragraf.query.calendar;

import org.jspecify.annotations.NullMarked;
