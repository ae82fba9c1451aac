/** The agreement itself: its proposal, its text, its end, and the case file that holds every member. */
@NullMarked
package se.paragraf.command.agreement;

import org.jspecify.annotations.NullMarked;
