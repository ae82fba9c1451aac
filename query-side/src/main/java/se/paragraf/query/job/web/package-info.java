/** Jobs over HTTP: their problems, and their progress as server-sent events. */
@NullMarked
package se.paragraf.query.job.web;

import org.jspecify.annotations.NullMarked;
