package se.paragraf;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

class LayersTest {

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages(
                    "se.paragraf.axon",
                    "se.paragraf.logging",
                    "se.paragraf.security",
                    "se.paragraf.startup",
                    "se.paragraf.tls",
                    "se.paragraf.tracing",
                    "se.paragraf.web");

    @Test
    void packages_with_their_subpackages_are_free_of_cycles() {
        slices().matching("se.paragraf.(*)..").should().beFreeOfCycles().check(MODULE);
    }

    @Test
    void single_packages_are_free_of_cycles() {
        slices().matching("se.paragraf.(**)").should().beFreeOfCycles().check(MODULE);
    }

    @Test
    void http_knows_no_axon_no_event_and_no_store() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "se.paragraf.web..", "se.paragraf.security..", "se.paragraf.tls..", "se.paragraf.tracing..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.axonframework..", "io.axoniq..", "org.sqlite..", "com.mongodb..", "se.paragraf.event..")
                .check(MODULE);
    }

    @Test
    void security_does_not_know_the_http_layer_that_applies_it() {
        noClasses()
                .that()
                .resideInAnyPackage("se.paragraf.security..", "se.paragraf.startup..", "se.paragraf.tracing..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("se.paragraf.web..", "se.paragraf.axon..")
                .check(MODULE);
    }
}
