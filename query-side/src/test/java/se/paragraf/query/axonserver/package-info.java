@NullMarked
package se.paragraf.query.axonserver;

import org.jspecify.annotations.NullMarked;
