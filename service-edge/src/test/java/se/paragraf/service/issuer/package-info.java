/** An issuer of tokens, for tests. */
@NullMarked
package se.paragraf.service.issuer;

import org.jspecify.annotations.NullMarked;
