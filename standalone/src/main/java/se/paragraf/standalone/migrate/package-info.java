/** Moves a register's events between a folder on this machine and Axon Server. */
@NullMarked
package se.paragraf.standalone.migrate;

import org.jspecify.annotations.NullMarked;
