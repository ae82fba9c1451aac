@NullMarked
package se.paragraf.query.wording;

import org.jspecify.annotations.NullMarked;
