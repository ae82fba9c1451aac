/**
 * The black-box suite: tests of a running register over HTTP. The same tests run against a register in one process and
 * against a cluster of services.
 */
@NullMarked
package se.paragraf.acceptance;

import org.jspecify.annotations.NullMarked;
