/** The views in one SQLite file, together with how far the events have been taken into them. */
@NullMarked
package se.paragraf.standalone.viewstore;

import org.jspecify.annotations.NullMarked;
