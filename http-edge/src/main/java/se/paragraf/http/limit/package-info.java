/** How much a request may send. */
@NullMarked
package se.paragraf.http.limit;

import org.jspecify.annotations.NullMarked;
