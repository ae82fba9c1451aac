/** Strict JSON: what is not exactly right is refused, and the refusal says what and where. */
@NullMarked
package se.paragraf.web.json;

import org.jspecify.annotations.NullMarked;
