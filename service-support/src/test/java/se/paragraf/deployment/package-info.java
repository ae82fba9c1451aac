/**
 * Holds the files by which the services are deployed to what the services are: no container engine is needed for it.
 */
@NullMarked
package se.paragraf.deployment;

import org.jspecify.annotations.NullMarked;
