@NullMarked
package se.paragraf.standalone.accounts;

import org.jspecify.annotations.NullMarked;
