@NullMarked
package se.paragraf.query.changes;

import org.jspecify.annotations.NullMarked;
