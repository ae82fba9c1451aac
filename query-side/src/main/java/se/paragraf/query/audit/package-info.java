/** The audit: verifies the views against the events, the order of the events, and the bytes of the documents. */
@NullMarked
package se.paragraf.query.audit;

import org.jspecify.annotations.NullMarked;
