/** The feed of what was recorded, for those who follow the register from outside. */
@NullMarked
package se.paragraf.query.changes;

import org.jspecify.annotations.NullMarked;
