/** Events that could not be taken into the views, and what waits behind them. */
@NullMarked
package se.paragraf.query.deadletter;

import org.jspecify.annotations.NullMarked;
