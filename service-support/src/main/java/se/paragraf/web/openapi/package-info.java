/** What the API is and which version of it answers, and the description of every call, as the service was built with it. */
@NullMarked
package se.paragraf.web.openapi;

import org.jspecify.annotations.NullMarked;
