/** What falls due on which day, over all agreements: reviews, and the time in which decisions can be appealed. */
@NullMarked
package se.paragraf.query.calendar;

import org.jspecify.annotations.NullMarked;
