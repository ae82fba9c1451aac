/** The query side: the projection of the events into views, and the HTTP API that reads them. */
@NullMarked
package se.paragraf.query;

import org.jspecify.annotations.NullMarked;
