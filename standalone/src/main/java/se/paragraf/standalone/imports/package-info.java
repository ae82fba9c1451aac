/** {@code paragraf import}: sends a registrar's list to a register, and shows what the register says of its rows. */
@NullMarked
package se.paragraf.standalone.imports;

import org.jspecify.annotations.NullMarked;
