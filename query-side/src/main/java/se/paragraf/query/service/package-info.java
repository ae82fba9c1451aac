/** The query side as a service of its own, on Axon Server and MongoDB. */
@NullMarked
package se.paragraf.query.service;

import org.jspecify.annotations.NullMarked;
