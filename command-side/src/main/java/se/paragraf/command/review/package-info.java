/** The reviews that follow for years. */
@NullMarked
package se.paragraf.command.review;

import org.jspecify.annotations.NullMarked;
