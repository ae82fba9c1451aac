@NullMarked
package se.paragraf.query.http;

import org.jspecify.annotations.NullMarked;
