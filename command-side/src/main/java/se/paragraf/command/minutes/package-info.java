/** What happens to a recorded decision afterwards: approval of its minutes, notice, appeals, legal force. */
@NullMarked
package se.paragraf.command.minutes;

import org.jspecify.annotations.NullMarked;
