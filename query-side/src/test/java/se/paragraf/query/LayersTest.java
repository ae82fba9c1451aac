package se.paragraf.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {

    private static final JavaClasses QUERY_SIDE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("se.paragraf.query");

    @Test
    void the_reading_side_knows_the_published_language_the_edge_and_its_frameworks_only() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "jakarta.servlet..",
                        "se.paragraf.query..",
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
                        "com.mongodb..",
                        "org.bson..",
                        "io.axoniq.axonserver..",
                        "io.cloudevents..",
                        "com.google.protobuf..",
                        "io.micrometer.core..",
                        "org.slf4j..",
                        "org.axonframework..",
                        "org.springframework..",
                        "tools.jackson..",
                        "com.fasterxml.jackson.annotation..",
                        "com.fasterxml.uuid..",
                        "io.swagger.v3.oas.annotations..",
                        "org.apache.commons.csv..",
                        "org.thymeleaf..",
                        "org.jspecify..")
                .check(QUERY_SIDE);
    }

    @Test
    void the_reading_side_knows_neither_a_database_nor_the_writing_side() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.sqlite..", "java.sql..", "javax.sql..", "se.paragraf.command..")
                .check(QUERY_SIDE);
    }

    @Test
    void what_events_mean_and_say_knows_no_framework() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "se.paragraf.query.history",
                        "se.paragraf.query.status",
                        "se.paragraf.query.calendar",
                        "se.paragraf.query.statistics",
                        "se.paragraf.query.trail",
                        "se.paragraf.query.wording",
                        "se.paragraf.query.deadletter",
                        "se.paragraf.query.documents",
                        "se.paragraf.query.eventlog",
                        "se.paragraf.query.job",
                        "se.paragraf.query.view")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.axonframework..",
                        "jakarta..",
                        "io.swagger..",
                        "se.paragraf.web..",
                        "se.paragraf.security..",
                        "se.paragraf.startup..")
                .check(QUERY_SIDE);
    }

    @Test
    void only_its_own_package_knows_each_server() {
        noClasses()
                .that()
                .resideOutsideOfPackage("se.paragraf.query.mongodb")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.mongodb..", "org.bson..", "org.axonframework.extensions.mongo..")
                .check(QUERY_SIDE);
        noClasses()
                .that()
                .resideOutsideOfPackages("se.paragraf.query.axonserver", "se.paragraf.query.service")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.axoniq..", "org.axonframework.axonserver..")
                .check(QUERY_SIDE);
    }

    @Test
    void only_the_projection_and_whoever_sets_it_up_know_how_events_are_delivered() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "se.paragraf.query",
                        "se.paragraf.query.projection",
                        "se.paragraf.query.mongodb",
                        "se.paragraf.query.axonserver",
                        "se.paragraf.query.service")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.axonframework..")
                .check(QUERY_SIDE);
    }

    @Test
    void only_what_is_exported_is_made_of_templates() {
        noClasses()
                .that()
                .resideOutsideOfPackage("se.paragraf.query.export")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.thymeleaf..")
                .check(QUERY_SIDE);
    }

    @Test
    void packages_are_free_of_cycles() {
        slices().matching("se.paragraf.query.(*)..").should().beFreeOfCycles().check(QUERY_SIDE);
    }
}
