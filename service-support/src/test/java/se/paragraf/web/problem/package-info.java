@NullMarked
package se.paragraf.web.problem;

import org.jspecify.annotations.NullMarked;
