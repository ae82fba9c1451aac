/** Lists in pages: which page was asked for, which parameters may ask, and links to the neighbouring pages. */
@NullMarked
package se.paragraf.web.paging;

import org.jspecify.annotations.NullMarked;
