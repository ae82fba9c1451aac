/** The register in one process: its Spring application, its data folder and the wiring of the embedded stores. */
@NullMarked
package se.paragraf.standalone.server;

import org.jspecify.annotations.NullMarked;
