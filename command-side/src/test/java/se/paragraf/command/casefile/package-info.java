@NullMarked
package se.paragraf.command.casefile;

import org.jspecify.annotations.NullMarked;
