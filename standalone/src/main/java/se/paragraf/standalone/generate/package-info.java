/** Made-up cases, as a region with its municipalities might have them: for trials and measurements. None of it is true. */
@NullMarked
package se.paragraf.standalone.generate;

import org.jspecify.annotations.NullMarked;
