/** Tests of the HTTP side of a service, over real connections. */
@NullMarked
package se.paragraf.web;

import org.jspecify.annotations.NullMarked;
