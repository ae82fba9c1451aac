@NullMarked
package se.paragraf.query.projection;

import org.jspecify.annotations.NullMarked;
