/** Health indicators and metrics of the views. */
@NullMarked
package se.paragraf.query.monitoring;

import org.jspecify.annotations.NullMarked;
