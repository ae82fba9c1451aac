package se.paragraf.query;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

class LayersTest {

    private static final JavaClasses QUERY_SIDE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("se.paragraf.query");

    private static final SliceAssignment EACH_PACKAGE = new SliceAssignment() {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            return SliceIdentifier.of(javaClass.getPackageName());
        }

        @Override
        public String getDescription() {
            return "each package";
        }
    };

    private static final String[] PURE = {
        "se.paragraf.query.history",
        "se.paragraf.query.search",
        "se.paragraf.query.status",
        "se.paragraf.query.calendar",
        "se.paragraf.query.proposal",
        "se.paragraf.query.statistics",
        "se.paragraf.query.trail",
        "se.paragraf.query.wording",
        "se.paragraf.query.deadletter"
    };

    private static final String[] PORTS = {
        "se.paragraf.query.view", "se.paragraf.query.eventlog", "se.paragraf.query.job"
    };

    private static final String[] ADAPTERS = {"se.paragraf.query.mongodb", "se.paragraf.query.axonserver"};

    @Test
    void the_query_side_knows_the_published_language_the_support_for_services_and_its_frameworks_only() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.net.ssl..",
                        "javax.xml.stream..",
                        "jakarta.servlet..",
                        "se.paragraf.query..",
                        "se.paragraf.appeal..",
                        "se.paragraf.chronology..",
                        "se.paragraf.refusal..",
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
                        "com.github.benmanes.caffeine..",
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
    void the_query_side_knows_neither_a_database_nor_the_command_side() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.sqlite..", "java.sql..", "javax.sql..", "se.paragraf.command..")
                .check(QUERY_SIDE);
    }

    @Test
    void what_events_mean_and_say_knows_only_the_events_and_the_form_of_a_view() {
        classes()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(PURE)
                        .or(resideInAnyPackage(
                                "java..",
                                "se.paragraf.appeal..",
                                "se.paragraf.chronology..",
                                "se.paragraf.refusal..",
                                "se.paragraf.correction..",
                                "se.paragraf.event..",
                                "se.paragraf.party..",
                                "se.paragraf.value..",
                                "se.paragraf.query.view",
                                "se.paragraf.web.csv",
                                "tools.jackson..",
                                "com.fasterxml.jackson.annotation..",
                                "org.jspecify..")))
                .check(QUERY_SIDE);
    }

    @Test
    void ports_know_neither_an_adapter_nor_a_framework() {
        classes()
                .that()
                .resideInAnyPackage(PORTS)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(PORTS)
                        .or(resideInAnyPackage(
                                "java..",
                                "se.paragraf.value..",
                                "com.fasterxml.jackson.annotation..",
                                "org.jspecify..")))
                .check(QUERY_SIDE);
    }

    @Test
    void what_controllers_share_knows_no_feature() {
        noClasses()
                .that()
                .resideInAPackage("se.paragraf.query.web")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("se.paragraf.query..").and(resideOutsideOfPackage("se.paragraf.query.web")))
                .check(QUERY_SIDE);
    }

    @Test
    void only_the_service_knows_which_adapters_there_are() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ADAPTERS)
                .and()
                .resideOutsideOfPackage("se.paragraf.query.service")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ADAPTERS)
                .check(QUERY_SIDE);
        slices().matching("se.paragraf.query.(mongodb|axonserver)")
                .should()
                .notDependOnEachOther()
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
    void only_the_projection_and_the_configurations_know_how_events_are_delivered() {
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
        slices().assignedFrom(EACH_PACKAGE).should().beFreeOfCycles().check(QUERY_SIDE);
    }
}
