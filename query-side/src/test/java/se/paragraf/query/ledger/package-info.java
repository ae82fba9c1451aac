@NullMarked
package se.paragraf.query.ledger;

import org.jspecify.annotations.NullMarked;
