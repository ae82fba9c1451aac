@NullMarked
package se.paragraf.web.limits;

import org.jspecify.annotations.NullMarked;
