/** The command side as a service on Axon Server. */
@NullMarked
package se.paragraf.command.service;

import org.jspecify.annotations.NullMarked;
