/** The main job, shown: records a case by a readable file of requests and prints what the register makes of it. */
@NullMarked
package se.paragraf.standalone.demo;

import org.jspecify.annotations.NullMarked;
