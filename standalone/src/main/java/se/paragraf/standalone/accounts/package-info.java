/** The accounts of a register on one machine: who has a token, with which role, until when. */
@NullMarked
package se.paragraf.standalone.accounts;

import org.jspecify.annotations.NullMarked;
