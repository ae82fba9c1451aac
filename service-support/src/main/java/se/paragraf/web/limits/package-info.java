/** How much a request may send. */
@NullMarked
package se.paragraf.web.limits;

import org.jspecify.annotations.NullMarked;
