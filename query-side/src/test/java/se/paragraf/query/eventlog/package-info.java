@NullMarked
package se.paragraf.query.eventlog;

import org.jspecify.annotations.NullMarked;
