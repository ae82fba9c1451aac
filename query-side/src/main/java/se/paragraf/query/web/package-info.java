/** The resources that read: agreements, their trails, and what a municipality is party to. */
@NullMarked
package se.paragraf.query.web;

import org.jspecify.annotations.NullMarked;
