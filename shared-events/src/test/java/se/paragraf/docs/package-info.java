/** What is written about the code, taken from the code. */
@NullMarked
package se.paragraf.docs;

import org.jspecify.annotations.NullMarked;
