/** The document store of the standalone register: plain files in its data folder. */
@NullMarked
package se.paragraf.standalone.documentstore;

import org.jspecify.annotations.NullMarked;
