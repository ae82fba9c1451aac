/** Appeal against a decision (laglighetsprövning): until when, and against what. Policies that cite their sources. */
@NullMarked
package se.paragraf.appeal;

import org.jspecify.annotations.NullMarked;
