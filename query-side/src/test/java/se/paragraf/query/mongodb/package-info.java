@NullMarked
package se.paragraf.query.mongodb;

import org.jspecify.annotations.NullMarked;
