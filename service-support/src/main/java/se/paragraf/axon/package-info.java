/** Axon set-up that both sides share: serializers, upcasters and the connection to Axon Server. */
@NullMarked
package se.paragraf.axon;

import org.jspecify.annotations.NullMarked;
