@NullMarked
package se.paragraf.http.limit;

import org.jspecify.annotations.NullMarked;
