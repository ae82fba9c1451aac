/** What every HTTP answer of the product has in common, whichever service gives it. */
@NullMarked
package se.paragraf.web;

import org.jspecify.annotations.NullMarked;
