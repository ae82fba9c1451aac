/** What an earlier program wrote, read by this one. */
@NullMarked
package se.paragraf.standalone.compatibility;

import org.jspecify.annotations.NullMarked;
