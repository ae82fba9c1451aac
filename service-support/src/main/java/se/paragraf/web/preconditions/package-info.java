/** Conditional and idempotent requests: {@code If-Match} by sequence, and {@code Idempotency-Key}. */
@NullMarked
package se.paragraf.web.preconditions;

import org.jspecify.annotations.NullMarked;
