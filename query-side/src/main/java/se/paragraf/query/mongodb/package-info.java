/** The views in MongoDB. Nothing outside this package knows that database. */
@NullMarked
package se.paragraf.query.mongodb;

import org.jspecify.annotations.NullMarked;
