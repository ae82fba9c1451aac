/** The command side as a service of its own, beside others, on Axon Server. */
@NullMarked
package se.paragraf.command.service;

import org.jspecify.annotations.NullMarked;
