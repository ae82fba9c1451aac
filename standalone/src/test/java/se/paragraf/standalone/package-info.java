/** The register as it runs on one machine: how it is put together, and what it lives through. */
@NullMarked
package se.paragraf.standalone;

import org.jspecify.annotations.NullMarked;
