/** The services as processes of their own, on a real Axon Server and a MongoDB, and the suite's source of them. */
@NullMarked
package se.paragraf.acceptance.services;

import org.jspecify.annotations.NullMarked;
