@NullMarked
package se.paragraf.query.agreements;

import org.jspecify.annotations.NullMarked;
