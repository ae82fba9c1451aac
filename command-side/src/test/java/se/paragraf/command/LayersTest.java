package se.paragraf.command;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.Test;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.dispatch.AgreementCommand;

class LayersTest {

    private static final JavaClasses COMMAND_SIDE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("se.paragraf.command");

    @Test
    void the_command_side_shares_the_published_language_and_the_edges_and_nothing_else() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "se.paragraf.command..",
                        "se.paragraf.appeal..",
                        "se.paragraf.correction..",
                        "se.paragraf.event..",
                        "se.paragraf.party..",
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
                        "com.github.benmanes.caffeine..",
                        "org.apache.commons.csv..",
                        "io.swagger.v3.oas.annotations..")
                .check(COMMAND_SIDE);
    }

    @Test
    void a_decision_is_pure_and_knows_no_framework() {
        noClasses()
                .that()
                .implement(AgreementCommand.class)
                .or()
                .haveSimpleNameEndingWith("Rules")
                .or()
                .belongToAnyOf(CaseFile.class)
                .or()
                .resideInAnyPackage("..refusal..", "..casefile..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.axonframework..", "org.springframework..")
                        .and(not(type(TargetAggregateIdentifier.class))))
                .check(COMMAND_SIDE);
    }

    @Test
    void only_a_list_knows_how_a_file_is_read() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..imports.csv")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons.csv..")
                .check(COMMAND_SIDE);
    }

    @Test
    void a_list_is_read_without_knowing_what_becomes_of_it() {
        noClasses()
                .that()
                .resideInAPackage("..imports.csv")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.axonframework..", "org.springframework..")
                        .and(not(resideInAnyPackage("org.springframework.http"))))
                .check(COMMAND_SIDE);
    }

    @Test
    void nobody_asks_the_machine_for_the_time_or_for_chance() {
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
