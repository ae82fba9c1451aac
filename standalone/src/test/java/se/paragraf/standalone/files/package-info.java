@NullMarked
package se.paragraf.standalone.files;

import org.jspecify.annotations.NullMarked;
