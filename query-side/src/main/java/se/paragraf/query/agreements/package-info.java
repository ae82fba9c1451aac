/** The HTTP resources of agreements: lists, status, trail, documents, calendars and statistics. */
@NullMarked
package se.paragraf.query.agreements;

import org.jspecify.annotations.NullMarked;
