/** What whoever runs the register sees of the views: their health and their figures. */
@NullMarked
package se.paragraf.query.monitoring;

import org.jspecify.annotations.NullMarked;
