/** The edge, tried over real connections. */
@NullMarked
package se.paragraf.http;

import org.jspecify.annotations.NullMarked;
