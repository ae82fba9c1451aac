@NullMarked
package se.paragraf.query;

import org.jspecify.annotations.NullMarked;
