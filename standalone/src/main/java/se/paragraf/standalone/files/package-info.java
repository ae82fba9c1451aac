/** Files and folders that only their owner can read: how every file of the register is made. */
@NullMarked
package se.paragraf.standalone.files;

import org.jspecify.annotations.NullMarked;
