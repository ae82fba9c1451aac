/** TLS for the HTTP listener, from two PEM files, and its address. */
@NullMarked
package se.paragraf.tls;

import org.jspecify.annotations.NullMarked;
