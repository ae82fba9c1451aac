/** Holds the register's description against Sweden's national REST API profile, and the page about it against both. */
@NullMarked
package se.paragraf.standalone.profile;

import org.jspecify.annotations.NullMarked;
