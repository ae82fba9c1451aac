@NullMarked
package se.paragraf.web.openapi;

import org.jspecify.annotations.NullMarked;
