package se.paragraf.standalone;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import se.paragraf.command.CommandSideConfiguration;
import se.paragraf.command.aggregate.CaseFileCacheConfiguration;
import se.paragraf.command.dispatch.CurrentActor;
import se.paragraf.query.QuerySideConfiguration;
import se.paragraf.query.projection.ViewProjection;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Sha256;

/** What each module may know of the others, seen from the one that has them all. */
class LayersTest {

    private static final JavaClasses PARAGRAF = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("se.paragraf");

    private static final String[] DATABASES = {"org.sqlite..", "java.sql..", "javax.sql..", "org.springframework.jdbc.."
    };

    @Test
    void of_the_command_side_the_standalone_register_knows_its_configuration_who_is_asking_and_made_up_cases() {
        noClasses()
                .that()
                .resideInAPackage("se.paragraf.standalone..")
                .should()
                .dependOnClassesThat(resideInAPackage("se.paragraf.command..")
                        .and(not(resideInAPackage("se.paragraf.standalone.generate")))
                        .and(not(belongToAnyOf(
                                CommandSideConfiguration.class, CaseFileCacheConfiguration.class, CurrentActor.class))))
                .check(PARAGRAF);
    }

    @Test
    void of_the_query_side_the_standalone_register_knows_its_configuration_and_the_ports() {
        noClasses()
                .that()
                .resideInAPackage("se.paragraf.standalone..")
                .should()
                .dependOnClassesThat(resideInAPackage("se.paragraf.query..")
                        .and(not(resideInAnyPackage(
                                "se.paragraf.query.view",
                                "se.paragraf.query.accesslog",
                                "se.paragraf.query.documents",
                                "se.paragraf.query.eventlog",
                                "se.paragraf.query.job",
                                "se.paragraf.query.axonserver")))
                        .and(not(belongToAnyOf(QuerySideConfiguration.class, ViewProjection.class))))
                .check(PARAGRAF);
    }

    @Test
    void the_standalone_register_holds_no_rule_of_the_domain() {
        noClasses()
                .that()
                .resideInAPackage("se.paragraf.standalone..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("se.paragraf.event..", "se.paragraf.party..")
                        .or(resideInAPackage("se.paragraf.value..")
                                .and(not(belongToAnyOf(AgreementId.class, Sha256.class)))))
                .check(PARAGRAF);
    }

    @Test
    void neither_side_knows_a_database_or_the_register_that_it_runs_in() {
        noClasses()
                .that()
                .resideInAnyPackage("se.paragraf.command..", "se.paragraf.query..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(DATABASES).or(resideInAPackage("se.paragraf.standalone..")))
                .check(PARAGRAF);
    }

    @Test
    void the_two_sides_do_not_know_each_other() {
        noClasses()
                .that()
                .resideInAPackage("se.paragraf.command..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("se.paragraf.query..")
                .check(PARAGRAF);
        noClasses()
                .that()
                .resideInAPackage("se.paragraf.query..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("se.paragraf.command..")
                .check(PARAGRAF);
    }

    @Test
    void the_demonstration_asks_as_a_stranger_would() {
        noClasses()
                .that()
                .resideInAPackage("se.paragraf.standalone.demo")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "se.paragraf.command..",
                        "se.paragraf.query..",
                        "se.paragraf.standalone.eventstore",
                        "se.paragraf.standalone.viewstore",
                        "org.axonframework..")
                .check(PARAGRAF);
    }

    @Test
    void only_a_migration_knows_axon_server() {
        noClasses()
                .that()
                .resideInAPackage("se.paragraf.standalone..")
                .and()
                .resideOutsideOfPackage("se.paragraf.standalone.migrate")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.axoniq..", "org.axonframework.axonserver..", "se.paragraf.query.axonserver..")
                .check(PARAGRAF);
    }

    @Test
    void the_stores_do_not_know_each_other() {
        slices().matching("se.paragraf.standalone.(*store)..")
                .should()
                .notDependOnEachOther()
                .check(PARAGRAF);
    }
}
