/** How what is said to the register is kept from others on the way. */
@NullMarked
package se.paragraf.http.transport;

import org.jspecify.annotations.NullMarked;
