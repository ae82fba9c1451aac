/** Search for agreements: what they are found by, and what is typed to find them. */
@NullMarked
package se.paragraf.query.search;

import org.jspecify.annotations.NullMarked;
