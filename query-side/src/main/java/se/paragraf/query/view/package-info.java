/** Where the views are kept: the port that every store of views implements. */
@NullMarked
package se.paragraf.query.view;

import org.jspecify.annotations.NullMarked;
