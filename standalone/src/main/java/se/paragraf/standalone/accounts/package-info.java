/** Accounts and bearer tokens of a register on one machine: names, roles, expiry. */
@NullMarked
package se.paragraf.standalone.accounts;

import org.jspecify.annotations.NullMarked;
