/** How what is said to the register is kept from others on the way. */
@NullMarked
package se.paragraf.tls;

import org.jspecify.annotations.NullMarked;
