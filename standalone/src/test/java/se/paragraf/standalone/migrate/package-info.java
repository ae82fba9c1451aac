@NullMarked
package se.paragraf.standalone.migrate;

import org.jspecify.annotations.NullMarked;
