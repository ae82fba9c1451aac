/** The documents of the embedded register: plain files in its folder. */
@NullMarked
package se.paragraf.standalone.documentstore;

import org.jspecify.annotations.NullMarked;
