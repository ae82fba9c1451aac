@NullMarked
package se.paragraf.web.json;

import org.jspecify.annotations.NullMarked;
