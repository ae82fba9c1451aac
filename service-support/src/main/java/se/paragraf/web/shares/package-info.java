/** Shares of scarce resources: how much of each may be taken at a time, by one caller and by all. */
@NullMarked
package se.paragraf.web.shares;

import org.jspecify.annotations.NullMarked;
