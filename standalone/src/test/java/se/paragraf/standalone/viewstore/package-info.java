@NullMarked
package se.paragraf.standalone.viewstore;

import org.jspecify.annotations.NullMarked;
