@NullMarked
package se.paragraf.http.access;

import org.jspecify.annotations.NullMarked;
