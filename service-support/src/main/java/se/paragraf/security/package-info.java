/** Who may do what: bearer tokens, the roles they stand for, and the answers to those who are not let in. */
@NullMarked
package se.paragraf.security;

import org.jspecify.annotations.NullMarked;
