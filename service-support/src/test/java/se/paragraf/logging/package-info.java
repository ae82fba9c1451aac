@NullMarked
package se.paragraf.logging;

import org.jspecify.annotations.NullMarked;
