/** The view store in SQLite files, with the job store and the token store of the projection. */
@NullMarked
package se.paragraf.standalone.viewstore;

import org.jspecify.annotations.NullMarked;
