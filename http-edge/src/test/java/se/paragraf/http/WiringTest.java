package se.paragraf.http;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import se.paragraf.http.json.StrictJson;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

@EdgeTest
class WiringTest {

    private static final JavaClasses EDGE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("se.paragraf.http");

    @Test
    void givenAService_whenItStarts_thenItsJsonIsTheStrictOne(@Autowired JsonMapper mapper) {
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
    void givenTheServersDefaults_whenTheyAreImported_thenTheyApply(@Autowired Environment environment) {
        assertThat(environment.getProperty("server.shutdown")).isEqualTo("graceful");
        assertThat(environment.getProperty("spring.web.resources.add-mappings")).isEqualTo("false");
    }

    @Test
    void givenTheEdge_whenItsDependenciesAreFollowed_thenItKnowsNoDomainAndNoStore() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.axonframework..", "org.sqlite..", "com.mongodb..", "se.paragraf.event..")
                .check(EDGE);
        slices().matching("se.paragraf.http.(*)..").should().beFreeOfCycles().check(EDGE);
    }
}
