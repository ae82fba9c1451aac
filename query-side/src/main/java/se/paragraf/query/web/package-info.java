/** What all controllers of the query side share: pages, parameters and response headers. Knows no feature. */
@NullMarked
package se.paragraf.query.web;

import org.jspecify.annotations.NullMarked;
