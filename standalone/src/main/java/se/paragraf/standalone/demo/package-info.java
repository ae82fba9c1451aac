/** The demonstration: a readable script of requests that records a case, and prints its status and trail. */
@NullMarked
package se.paragraf.standalone.demo;

import org.jspecify.annotations.NullMarked;
