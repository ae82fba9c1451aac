/** The disk of the data folder: its limits, health indicator, metric, and the refusals of what it has no room for. */
@NullMarked
package se.paragraf.standalone.disk;

import org.jspecify.annotations.NullMarked;
