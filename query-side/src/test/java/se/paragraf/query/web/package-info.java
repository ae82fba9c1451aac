@NullMarked
package se.paragraf.query.web;

import org.jspecify.annotations.NullMarked;
