/** W3C Trace Context of requests, and the context of their log lines. */
@NullMarked
package se.paragraf.tracing;

import org.jspecify.annotations.NullMarked;
