/**
 * The published language: every event that the register can record. A stored event never changes; a class here is
 * neither moved nor renamed once released, and a change is a new revision with an upcaster.
 */
@NullMarked
package se.paragraf.event;

import org.jspecify.annotations.NullMarked;
