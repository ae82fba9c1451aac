/**
 * Callers, roles and the verification of bearer tokens. {@code se.paragraf.web.security} applies them to HTTP requests.
 */
@NullMarked
package se.paragraf.security;

import org.jspecify.annotations.NullMarked;
