@NullMarked
package se.paragraf.web.security;

import org.jspecify.annotations.NullMarked;
