/** Made-up case files, for the tests of this module and of those that store its views. */
@NullMarked
package se.paragraf.query.example;

import org.jspecify.annotations.NullMarked;
