/** The client that is generated from the API's description, put to use. */
@NullMarked
package se.paragraf.standalone.client;

import org.jspecify.annotations.NullMarked;
