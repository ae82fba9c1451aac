/** What every service does before it serves: it reads its settings, sets Axon up and waits for its servers. */
@NullMarked
package se.paragraf.service;

import org.jspecify.annotations.NullMarked;
