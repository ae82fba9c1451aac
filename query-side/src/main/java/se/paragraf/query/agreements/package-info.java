/** The API that reads agreements: lists, status, trail, calendars and statistics. */
@NullMarked
package se.paragraf.query.agreements;

import org.jspecify.annotations.NullMarked;
