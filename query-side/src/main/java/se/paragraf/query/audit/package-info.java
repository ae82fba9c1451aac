/** The audit: whether what the views say is what the events amount to, and whether the events are all there. */
@NullMarked
package se.paragraf.query.audit;

import org.jspecify.annotations.NullMarked;
