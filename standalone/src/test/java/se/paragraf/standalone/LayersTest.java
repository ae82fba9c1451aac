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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.paragraf.command.CommandSideConfiguration;
import se.paragraf.command.aggregate.CaseFileCacheConfiguration;
import se.paragraf.command.aggregate.CaseFiles;
import se.paragraf.command.aggregate.SnapshotCodes;
import se.paragraf.command.aggregate.SnapshotKey;
import se.paragraf.command.imports.ImportReportText;
import se.paragraf.event.json.EventJson;
import se.paragraf.query.QuerySideConfiguration;
import se.paragraf.query.audit.Difference;
import se.paragraf.query.audit.Finding;
import se.paragraf.query.audit.RecordCheck;
import se.paragraf.query.projection.ArchivedCaseCheck;
import se.paragraf.query.projection.ViewProjection;
import se.paragraf.value.AgreementId;
import se.paragraf.value.ComparableName;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Sha256;
import se.paragraf.value.SwedishTime;
import se.paragraf.value.Text;
import se.paragraf.value.Wording;

/** The dependencies between modules, and between the packages of this one, which sees all of them. */
class LayersTest {

    private static final JavaClasses PARAGRAF = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("se.paragraf");

    private static final String[] DATABASES = {"org.sqlite..", "java.sql..", "javax.sql..", "org.springframework.jdbc.."
    };

    private static final String STANDALONE = "se.paragraf.standalone..";
    private static final String GENERATE = "se.paragraf.standalone.generate";

    @Test
    void of_the_command_side_the_standalone_register_knows_its_configuration_and_only_generate_knows_commands() {
        noClasses()
                .that(resideInAPackage(STANDALONE).and(not(resideInAPackage(GENERATE))))
                .should()
                .dependOnClassesThat(resideInAPackage("se.paragraf.command..")
                        .and(not(belongToAnyOf(
                                CommandSideConfiguration.class,
                                CaseFileCacheConfiguration.class,
                                CaseFiles.class,
                                ImportReportText.class,
                                SnapshotCodes.class,
                                SnapshotKey.class))))
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
                        .and(not(belongToAnyOf(
                                QuerySideConfiguration.class,
                                ViewProjection.class,
                                ArchivedCaseCheck.class,
                                RecordCheck.class,
                                Difference.class,
                                Finding.class))))
                .check(PARAGRAF);
    }

    @Test
    void the_standalone_register_holds_no_rule_of_the_domain_and_only_generate_knows_events() {
        noClasses()
                .that(resideInAPackage(STANDALONE).and(not(resideInAPackage(GENERATE))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "se.paragraf.event..",
                                "se.paragraf.party..",
                                "se.paragraf.appeal..",
                                "se.paragraf.correction..")
                        .and(not(belongToAnyOf(EventJson.class)))
                        .or(resideInAPackage("se.paragraf.value..")
                                .and(not(belongToAnyOf(
                                        AgreementId.class,
                                        InvalidValueException.class,
                                        Wording.class,
                                        ComparableName.class,
                                        Sha256.class,
                                        SwedishTime.class,
                                        Text.class)))))
                .check(PARAGRAF);
    }

    @Test
    void only_the_launcher_knows_generate() {
        noClasses()
                .that(resideInAPackage("se.paragraf..")
                        .and(not(resideInAnyPackage(GENERATE, "se.paragraf.standalone.cli"))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(GENERATE)
                .check(PARAGRAF);
    }

    @Test
    void neither_side_knows_a_database_or_the_standalone_register() {
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
    void the_packages_of_the_standalone_register_have_no_cycles() {
        slices().matching("se.paragraf.standalone.(*)..")
                .should()
                .beFreeOfCycles()
                .check(PARAGRAF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eventstore", "viewstore", "documentstore", "accounts", "accesslog", "sqlite"})
    void a_store_knows_no_other_package_but_sqlite_and_files(String store) {
        noClasses()
                .that()
                .resideInAPackage("se.paragraf.standalone." + store)
                .should()
                .dependOnClassesThat(resideInAPackage(STANDALONE)
                        .and(not(resideInAnyPackage(
                                "se.paragraf.standalone." + store,
                                "se.paragraf.standalone.sqlite",
                                "se.paragraf.standalone.files"))))
                .check(PARAGRAF);
    }

    @Test
    void the_client_and_the_demonstration_know_a_register_by_its_api_only() {
        noClasses()
                .that()
                .resideInAnyPackage("se.paragraf.standalone.client", "se.paragraf.standalone.demo")
                .should()
                .dependOnClassesThat(resideInAnyPackage(DATABASES)
                        .or(resideInAnyPackage("se.paragraf.command..", "se.paragraf.query..", "org.axonframework.."))
                        .or(resideInAPackage(STANDALONE)
                                .and(not(resideInAnyPackage(
                                        "se.paragraf.standalone.client", "se.paragraf.standalone.demo")))))
                .check(PARAGRAF);
    }
}
