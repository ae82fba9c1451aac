/** The rules of the order of happening, by example; what was recorded last is not taken for what happened last. */
package se.paragraf.command.order;
