/** Documents, each stored once under the digest of its bytes: the port of their store, and their HTTP resource. */
@NullMarked
package se.paragraf.query.documents;

import org.jspecify.annotations.NullMarked;
