@NullMarked
package se.paragraf.query.accesslog;

import org.jspecify.annotations.NullMarked;
