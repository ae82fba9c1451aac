@NullMarked
package se.paragraf.query.access;

import org.jspecify.annotations.NullMarked;
