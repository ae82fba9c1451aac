@NullMarked
package se.paragraf.query.audit;

import org.jspecify.annotations.NullMarked;
