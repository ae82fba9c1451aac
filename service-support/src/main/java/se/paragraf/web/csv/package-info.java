/** Tables as comma-separated values, in which no cell is a formula. */
@NullMarked
package se.paragraf.web.csv;

import org.jspecify.annotations.NullMarked;
