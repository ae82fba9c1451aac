/**
 * The running register as a registrar, a dashboard and a stranger meet it: over HTTP, by its address and by nothing else.
 * The same tests hold for a register in one process and for one that is spread over several.
 */
@NullMarked
package se.paragraf.acceptance;

import org.jspecify.annotations.NullMarked;
