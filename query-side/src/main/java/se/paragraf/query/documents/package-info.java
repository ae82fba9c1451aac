/** The documents that decisions name, each kept once under the digest of its bytes. Knows neither files nor a database. */
@NullMarked
package se.paragraf.query.documents;

import org.jspecify.annotations.NullMarked;
