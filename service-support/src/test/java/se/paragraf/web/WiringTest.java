package se.paragraf.web;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import se.paragraf.web.json.StrictJson;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

@EdgeTest
class WiringTest {

    private static final JavaClasses EDGE = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("se.paragraf.web", "se.paragraf.security", "se.paragraf.tls", "se.paragraf.tracing");

    @Test
    void given_a_service_when_it_starts_then_its_json_is_the_strict_one(@Autowired JsonMapper mapper) {
        JsonMapper strict = StrictJson.mapper();

        assertThat(mapper.tokenStreamFactory().streamReadConstraints()).isEqualTo(StrictJson.LIMITS);
        assertThat(mapper.tokenStreamFactory().getStreamReadFeatures())
                .isEqualTo(strict.tokenStreamFactory().getStreamReadFeatures());
        assertThat(mapper.deserializationConfig().getDeserializationFeatures())
                .isEqualTo(strict.deserializationConfig().getDeserializationFeatures());
        assertThat(mapper.isEnabled(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES))
                .isTrue();
        for (MapperFeature feature : MapperFeature.values()) {
            assertThat(mapper.isEnabled(feature)).as(feature.name()).isEqualTo(strict.isEnabled(feature));
        }
    }

    @Test
    void given_the_servers_defaults_when_they_are_imported_then_they_apply(@Autowired Environment environment) {
        assertThat(environment.getProperty("server.shutdown")).isEqualTo("graceful");
        assertThat(environment.getProperty("spring.web.resources.add-mappings")).isEqualTo("false");
    }

    @Test
    void given_the_edge_when_its_dependencies_are_followed_then_it_knows_no_domain_and_no_store() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.axonframework..", "org.sqlite..", "com.mongodb..", "se.paragraf.event..")
                .check(EDGE);
        slices().matching("se.paragraf.web.(*)..").should().beFreeOfCycles().check(EDGE);
    }
}
