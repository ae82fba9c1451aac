@NullMarked
package se.paragraf.web.preconditions;

import org.jspecify.annotations.NullMarked;
