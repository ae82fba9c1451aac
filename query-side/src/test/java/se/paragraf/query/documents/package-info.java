/** Tests of how documents are kept. */
@NullMarked
package se.paragraf.query.documents;

import org.jspecify.annotations.NullMarked;
