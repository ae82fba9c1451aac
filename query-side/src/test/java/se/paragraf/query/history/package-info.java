@NullMarked
package se.paragraf.query.history;

import org.jspecify.annotations.NullMarked;
