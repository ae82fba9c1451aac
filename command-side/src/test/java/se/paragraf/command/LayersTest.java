package se.paragraf.command;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.Test;
import se.paragraf.command.dispatch.CaseFileCommand;

/** The layout of the command side, as docs/architecture.md has it. */
class LayersTest {

    private static final String[] FEATURES = {
        "..command.adoption..",
        "..command.agreement..",
        "..command.correction..",
        "..command.council..",
        "..command.minutes..",
        "..command.preparation..",
        "..command.review.."
    };

    private static final JavaClasses COMMAND_SIDE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("se.paragraf.command");

    private static final JavaClasses WITH_SHARED_RULES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("se.paragraf.command", "se.paragraf.refusal", "se.paragraf.chronology");

    @Test
    void the_command_side_depends_on_events_and_service_support_and_on_no_other_module() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "se.paragraf.command..",
                        "se.paragraf.appeal..",
                        "se.paragraf.chronology..",
                        "se.paragraf.correction..",
                        "se.paragraf.event..",
                        "se.paragraf.party..",
                        "se.paragraf.refusal..",
                        "se.paragraf.value..",
                        "se.paragraf.axon..",
                        "se.paragraf.security..",
                        "se.paragraf.startup..",
                        "se.paragraf.tls..",
                        "se.paragraf.tracing..",
                        "se.paragraf.web..",
                        "org.axonframework..",
                        "org.springframework..",
                        "io.micrometer.core..",
                        "org.slf4j..",
                        "org.jspecify..",
                        "com.fasterxml.jackson.annotation..",
                        "tools.jackson..",
                        "org.apache.commons.csv..",
                        "org.apache.commons.compress..",
                        "org.dhatim.fastexcel.reader..",
                        "com.fasterxml.aalto..",
                        "javax.xml.stream..",
                        "io.swagger.v3.oas.annotations..")
                .check(COMMAND_SIDE);
    }

    @Test
    void dependencies_point_from_the_aggregate_to_the_features_to_the_case_file_to_the_chronology_to_the_refusals() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(
                        "se.paragraf.command..", "se.paragraf.refusal..", "se.paragraf.chronology..")
                .layer("refusal")
                .definedBy("se.paragraf.refusal..")
                .layer("chronology")
                .definedBy("se.paragraf.chronology..")
                .layer("casefile")
                .definedBy("..command.casefile..")
                .layer("dispatch")
                .definedBy("..command.dispatch..")
                .layer("features")
                .definedBy(FEATURES)
                .layer("aggregate")
                .definedBy("..command.aggregate..")
                .layer("imports")
                .definedBy("..command.imports..")
                .layer("process")
                .definedBy("se.paragraf.command", "..command.service..")
                .ensureAllClassesAreContainedInArchitecture()
                .whereLayer("refusal")
                .mayNotAccessAnyLayer()
                .whereLayer("chronology")
                .mayOnlyAccessLayers("refusal")
                .whereLayer("casefile")
                .mayOnlyAccessLayers("refusal", "chronology")
                .whereLayer("dispatch")
                .mayOnlyAccessLayers("refusal", "casefile")
                .whereLayer("features")
                .mayOnlyAccessLayers("refusal", "chronology", "casefile", "dispatch")
                .whereLayer("aggregate")
                .mayOnlyAccessLayers("refusal", "chronology", "casefile", "dispatch", "features")
                .whereLayer("imports")
                .mayOnlyBeAccessedByLayers("process")
                .whereLayer("process")
                .mayNotBeAccessedByAnyLayer()
                .check(WITH_SHARED_RULES);
    }

    @Test
    void a_feature_does_not_depend_on_another() {
        for (String feature : FEATURES) {
            String[] others = Arrays.stream(FEATURES)
                    .filter(other -> !other.equals(feature))
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(feature)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(COMMAND_SIDE);
        }
    }

    @Test
    void packages_are_free_of_cycles() {
        slices().matching("se.paragraf.command.(**)").should().beFreeOfCycles().check(COMMAND_SIDE);
    }

    @Test
    void a_decision_is_pure_and_knows_no_framework() {
        noClasses()
                .that()
                .implement(CaseFileCommand.class)
                .or()
                .haveSimpleNameEndingWith("Rules")
                .or()
                .resideInAnyPackage("..refusal..", "..casefile..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.axonframework..", "org.springframework..")
                        .and(not(type(TargetAggregateIdentifier.class))))
                .check(COMMAND_SIDE);
    }

    @Test
    void only_imports_csv_depends_on_the_csv_library() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..imports.csv")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons.csv..")
                .check(COMMAND_SIDE);
    }

    @Test
    void only_imports_workbook_depends_on_the_libraries_that_read_workbooks() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..imports.workbook")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.commons.compress..",
                        "org.dhatim.fastexcel.reader..",
                        "com.fasterxml.aalto..",
                        "javax.xml.stream..")
                .check(COMMAND_SIDE);
    }

    @Test
    void a_list_is_read_without_axon_or_spring() {
        noClasses()
                .that()
                .resideInAnyPackage("..imports.csv", "..imports.workbook")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.axonframework..", "org.springframework..")
                        .and(not(resideInAnyPackage("org.springframework.http"))))
                .check(COMMAND_SIDE);
    }

    @Test
    void time_and_randomness_come_from_outside() {
        noClasses()
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .check(COMMAND_SIDE);
    }
}
