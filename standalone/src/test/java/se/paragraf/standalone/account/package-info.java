@NullMarked
package se.paragraf.standalone.account;

import org.jspecify.annotations.NullMarked;
