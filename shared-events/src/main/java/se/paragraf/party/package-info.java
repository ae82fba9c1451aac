/** Reference data: the municipalities and regions of Sweden. */
@NullMarked
package se.paragraf.party;

import org.jspecify.annotations.NullMarked;
