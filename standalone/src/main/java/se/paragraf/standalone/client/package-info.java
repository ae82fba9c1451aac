/** How the program's own commands ask a register: over HTTP, as anybody would. */
@NullMarked
package se.paragraf.standalone.client;

import org.jspecify.annotations.NullMarked;
