@NullMarked
package se.paragraf.query.export;

import org.jspecify.annotations.NullMarked;
