/** Tests of what every service does before it serves. */
@NullMarked
package se.paragraf.startup;

import org.jspecify.annotations.NullMarked;
