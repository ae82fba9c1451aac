/** Every refusal and failure as an RFC 9457 problem document, explained in Swedish and English. */
@NullMarked
package se.paragraf.http.problem;

import org.jspecify.annotations.NullMarked;
