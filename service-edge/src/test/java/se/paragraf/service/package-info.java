/** Tests of what every service does before it serves. */
@NullMarked
package se.paragraf.service;

import org.jspecify.annotations.NullMarked;
