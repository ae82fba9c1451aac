@NullMarked
package se.paragraf.query.view;

import org.jspecify.annotations.NullMarked;
