/** Adapters of MongoDB: views, documents, jobs, access log and tokens. No other package knows MongoDB. */
@NullMarked
package se.paragraf.query.mongodb;

import org.jspecify.annotations.NullMarked;
