/** What the events of one agreement amount to: a pure fold from what was recorded to the facts. */
@NullMarked
package se.paragraf.query.history;

import org.jspecify.annotations.NullMarked;
