/** Every refusal and failure as an RFC 9457 problem document, explained in Swedish and English. */
@NullMarked
package se.paragraf.web.problem;

import org.jspecify.annotations.NullMarked;
