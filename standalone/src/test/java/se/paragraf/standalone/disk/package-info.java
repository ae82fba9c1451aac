@NullMarked
package se.paragraf.standalone.disk;

import org.jspecify.annotations.NullMarked;
