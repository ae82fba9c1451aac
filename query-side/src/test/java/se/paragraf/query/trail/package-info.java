@NullMarked
package se.paragraf.query.trail;

import org.jspecify.annotations.NullMarked;
