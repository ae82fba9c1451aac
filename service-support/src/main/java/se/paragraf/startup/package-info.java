/** What every service does before it serves: it reads its settings, sets Axon up and waits for its servers. */
@NullMarked
package se.paragraf.startup;

import org.jspecify.annotations.NullMarked;
