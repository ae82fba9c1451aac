@NullMarked
package se.paragraf.query.proposal;

import org.jspecify.annotations.NullMarked;
