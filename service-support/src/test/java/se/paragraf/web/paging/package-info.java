@NullMarked
package se.paragraf.web.paging;

import org.jspecify.annotations.NullMarked;
