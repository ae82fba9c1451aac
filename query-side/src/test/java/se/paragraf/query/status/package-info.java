@NullMarked
package se.paragraf.query.status;

import org.jspecify.annotations.NullMarked;
