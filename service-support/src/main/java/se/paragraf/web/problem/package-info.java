/** RFC 9457 problem documents for every refusal and failure, explained in Swedish and English. */
@NullMarked
package se.paragraf.web.problem;

import org.jspecify.annotations.NullMarked;
