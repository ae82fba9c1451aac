@NullMarked
package se.paragraf.web.shares;

import org.jspecify.annotations.NullMarked;
