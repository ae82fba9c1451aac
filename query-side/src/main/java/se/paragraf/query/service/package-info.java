/** The reading side as a service of its own, beside others, on Axon Server and MongoDB. */
@NullMarked
package se.paragraf.query.service;

import org.jspecify.annotations.NullMarked;
