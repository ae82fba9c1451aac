/** Conditional and idempotent requests: {@code If-Match} by sequence and by tag, {@code If-None-Match}, and {@code Idempotency-Key}. */
@NullMarked
package se.paragraf.web.preconditions;

import org.jspecify.annotations.NullMarked;
