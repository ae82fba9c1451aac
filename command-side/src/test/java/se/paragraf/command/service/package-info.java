@NullMarked
package se.paragraf.command.service;

import org.jspecify.annotations.NullMarked;
