/** Spring MVC set-up that all services share. */
@NullMarked
package se.paragraf.web;

import org.jspecify.annotations.NullMarked;
