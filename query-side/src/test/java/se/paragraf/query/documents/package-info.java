/** Tests of documents: the contract of their stores. */
@NullMarked
package se.paragraf.query.documents;

import org.jspecify.annotations.NullMarked;
