/** An issuer of tokens, for tests. */
@NullMarked
package se.paragraf.security.issuer;

import org.jspecify.annotations.NullMarked;
