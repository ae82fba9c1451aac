package se.paragraf.standalone.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.servers.ServerVariable;
import io.swagger.v3.oas.models.servers.ServerVariables;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import se.paragraf.query.history.TwoTimes;
import se.paragraf.query.web.WrittenJson;
import se.paragraf.web.openapi.ApiInfo;
import se.paragraf.web.paging.Paging;
import se.paragraf.web.preconditions.IdempotencyKey;
import se.paragraf.web.preconditions.SequencePrecondition;
import se.paragraf.web.problem.ProblemRegistry;

/** Has springdoc describe the register as its code does. */
@TestConfiguration(proxyBeanMethods = false)
class DescribedApi {

    private static final String OPENING = """
            An auditable register of formal decisions that never overwrites its past. Registrars record what was decided; \
            nothing is changed afterwards, and every reading can be followed back to what was recorded, by whom and when.

            - Every command takes an `Idempotency-Key`, by which a retry is known, and `If-Match`, by which it is only \
            recorded where the case still stands as it was seen.
            - Unknown fields and parameters are refused. A list may be left out, and is then empty.
            - Everything that goes wrong is answered with a problem document (RFC 9457), in Swedish or English.
            - Every request may carry `traceparent` (W3C Trace Context), and every answer does.
            - Lists have at most 100 entries a page, request bodies at most 1 MiB.

            What it does not do: lists are not sorted by choice and their entries not cut down to chosen fields; nothing is \
            changed or deleted, so there is no PUT, PATCH or DELETE; no level of service is promised here: the one who runs a \
            register promises its own. All examples are made up, codes of municipalities and regions excepted.

            *På svenska:* Ett granskningsbart register över formella beslut, som aldrig skriver över sitt förflutna. \
            Registratorer antecknar vad som har beslutats; ingenting ändras efteråt, och varje uppgift kan följas tillbaka \
            till vad som antecknades, av vem och när. Varje anrop kan göras om med samma `Idempotency-Key`. Okända fält och \
            parametrar avvisas. Fel besvaras med problemdokument enligt RFC 9457, på svenska eller engelska. Begränsningar: \
            högst 100 poster på en sida och högst 1 MiB i ett anrop. Servicenivån anges av den som driver registret.""";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        IdempotencyKey.class, SequencePrecondition.class, Paging.class, TwoTimes.class)
                .addResponseWrapperToIgnore(WrittenJson.class);
    }

    @Bean
    OpenAPI opening() {
        return new OpenAPI()
                .info(new Info()
                        .title(ApiInfo.CURRENT.apiName())
                        .version(ApiInfo.CURRENT.apiVersion())
                        .description(OPENING)
                        .contact(new Contact().name("The one who runs the register that serves this description"))
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(
                        new Server().url("/").description("The register that serves this description"),
                        new Server()
                                .url("https://{host}")
                                .description("A register behind a server that ends TLS, on port 443")
                                .variables(new ServerVariables()
                                        .addServerVariable(
                                                "host",
                                                new ServerVariable()
                                                        ._default("register.example")
                                                        .description("the name under which it is reached")))))
                .tags(List.of(
                        tag("Agreements", "An agreement: its proposal, its text, where it stands and its trail"),
                        tag("Preparation", "What bodies said before anything was decided"),
                        tag("Adoption", "What the municipalities decided and signed"),
                        tag("Council", "The hand-over to the regional council and its decision"),
                        tag("Minutes", "What became of a decision afterwards: its minutes, the notice, legal force"),
                        tag("Appeals", "Appeals against decisions, and how they ended"),
                        tag("Corrections", "What was corrected, by two persons, and what was noted"),
                        tag("Reviews", "Whether an agreement still fits (aktualitetsprövning)"),
                        tag("Municipalities", "What a municipality is party to"),
                        tag("Calendars", "What falls due on which day, over all agreements"),
                        tag("Statistics", "How many, and how long it took"),
                        tag("Imports", "Lists that registrars have, recorded row by row"),
                        tag("Changes", "What was recorded, for those who follow the register"),
                        tag("Dead letters", "Events that could not be taken into the views"),
                        tag("Rebuilds", "Rebuilds of the views from the events"),
                        tag("Compliance", "Whether the register is whole, and what is taken out of it"),
                        tag("Operations", "What describes and watches the register itself")));
    }

    private static Tag tag(String name, String description) {
        return new Tag().name(name).description(description);
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    OperationCustomizer describedOperations() {
        return new DescribedOperation();
    }

    @Bean
    OpenApiCustomizer wholeDescription(RecordSchemas schemas, ProblemRegistry problems) {
        return new WholeDescription(schemas, problems);
    }
}
