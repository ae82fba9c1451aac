/** Tests of documents as files. */
@NullMarked
package se.paragraf.standalone.documentstore;

import org.jspecify.annotations.NullMarked;
