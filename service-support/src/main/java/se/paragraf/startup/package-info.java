/** Startup of a service: validated settings, readiness of its dependencies, and error messages with exit codes. */
@NullMarked
package se.paragraf.startup;

import org.jspecify.annotations.NullMarked;
