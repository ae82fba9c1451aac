@NullMarked
package se.paragraf.query.statistics;

import org.jspecify.annotations.NullMarked;
