@NullMarked
package se.paragraf.web.connections;

import org.jspecify.annotations.NullMarked;
