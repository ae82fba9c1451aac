/** The description of every call, as the service that runs was built with it. */
@NullMarked
package se.paragraf.http.openapi;

import org.jspecify.annotations.NullMarked;
