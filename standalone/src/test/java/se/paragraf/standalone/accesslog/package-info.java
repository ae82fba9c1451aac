@NullMarked
package se.paragraf.standalone.accesslog;

import org.jspecify.annotations.NullMarked;
