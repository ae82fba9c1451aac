/** The OpenAPI description of the API and its version. */
@NullMarked
package se.paragraf.web.openapi;

import org.jspecify.annotations.NullMarked;
