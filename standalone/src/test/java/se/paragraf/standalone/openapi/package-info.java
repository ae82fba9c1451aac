/** Makes and checks what is told to those who call the register: its OpenAPI description and its example requests. */
@NullMarked
package se.paragraf.standalone.openapi;

import org.jspecify.annotations.NullMarked;
