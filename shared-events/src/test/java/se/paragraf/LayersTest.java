package se.paragraf;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {

    private static final JavaClasses SHARED_EVENTS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("se.paragraf");

    @Test
    void the_published_language_knows_neither_spring_nor_axon() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "se.paragraf.appeal..",
                        "se.paragraf.chronology..",
                        "se.paragraf.correction..",
                        "se.paragraf.event..",
                        "se.paragraf.party..",
                        "se.paragraf.refusal..",
                        "se.paragraf.value..",
                        "org.jspecify..",
                        "com.fasterxml.jackson.annotation..",
                        "tools.jackson..",
                        "com.fasterxml.uuid..",
                        "de.focus_shift.jollyday..",
                        "org.apache.commons.csv..")
                .check(SHARED_EVENTS);
    }

    @Test
    void packages_are_free_of_cycles() {
        slices().matching("se.paragraf.(**)").should().beFreeOfCycles().check(SHARED_EVENTS);
    }
}
