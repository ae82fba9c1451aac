@NullMarked
package se.paragraf.tracing;

import org.jspecify.annotations.NullMarked;
