@NullMarked
package se.paragraf.security;

import org.jspecify.annotations.NullMarked;
