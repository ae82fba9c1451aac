/** The edge, tried over real connections. */
@NullMarked
package se.paragraf.web;

import org.jspecify.annotations.NullMarked;
