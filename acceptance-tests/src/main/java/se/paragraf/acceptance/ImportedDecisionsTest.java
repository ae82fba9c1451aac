package se.paragraf.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.RegionCode;
import tools.jackson.databind.JsonNode;

/** Import of lists that say what was decided, what the report tells of their rows, and what becomes of the cases. */
@AgainstRegister
class ImportedDecisionsTest {

    private static final String RECORD = "?dryRun=false";
    private static final String HEADERS = "Diarienr;Kommun;Sammanträdesdatum;§;Organ;Styrkt genom;Beslut\n";
    private static final List<String> PARTIES = List.of("2480", "2481", "2482", "2418", "2425");

    private final Register register;
    private final String caseNumber = RequestBodies.newCaseNumber();

    ImportedDecisionsTest(Register register) {
        this.register = register;
    }

    @BeforeEach
    void openTheCase() {
        open(caseNumber);
    }

    private String log() {
        return HEADERS + caseNumber + ";Umeå kommun;2022-06-13;§ 113;Kommunfullmäktige;protokoll;Antagen\n"
                + caseNumber + ";Lycksele kommun;2022-06-20;§ 41;Kommunfullmäktige;protokoll;Avslag\n"
                + caseNumber + ";Skellefteå kommun;2022-06-21;§ 120;Kommunfullmäktige;protokoll;Återremiss\n"
                + caseNumber + ";Malå kommun;2022-06-20;§ 54;Kommunfullmäktige;protokoll;Bordlagd\n"
                + caseNumber + ";Dorotea kommun;;;;;Ej behandlad än\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&mode=SKIP_BAD_ROWS"})
    void given_a_log_with_decisions_when_it_is_imported_then_each_row_is_what_it_means(String mode) {
        Answer recorded = send(log(), RECORD + mode).is(201);

        assertThat(recorded.text("list")).isEqualTo("DECISIONS");
        assertThat(recorded.number("good")).isEqualTo(4);
        assertThat(recorded.number("notDecided")).isEqualTo(1);
        assertThat(recorded.number("refused")).isZero();
        assertThat(recorded.number("recorded")).isEqualTo(4);
        assertThat(standings(caseNumber, 4))
                .isEqualTo(Map.of(
                        "2480",
                        "ADOPTED",
                        "2481",
                        "REJECTED",
                        "2482",
                        "POSTPONED",
                        "2418",
                        "POSTPONED",
                        "2425",
                        "PENDING"));
        Answer again = send(log(), RECORD + mode).is(200);
        assertThat(again.number("repeated")).isEqualTo(4);
        assertThat(again.number("recorded")).isZero();
    }

    @Test
    void given_a_log_when_it_is_tried_then_each_row_says_what_was_understood_and_what_it_would_do() {
        JsonNode rows = send(log(), "").is(200).json().get("rowByRow");

        assertThat(rows).hasSize(5);
        assertThat(rows.at("/0/understood/sv").asString())
                .isEqualTo("Umeå (2480): antogs 2022-06-13, § 113, Kommunfullmäktige (protokoll)");
        assertThat(rows.at("/1/understood/en").asString())
                .isEqualTo("Lycksele (2481): rejected 2022-06-20, § 41, Kommunfullmäktige (minutes)");
        assertThat(rows.at("/2/decision").asString()).isEqualTo("REFERRED_BACK");
        assertThat(rows.at("/0/effects/0/on").asString()).isEqualTo("2022-06-13");
        assertThat(rows.at("/0/effects/0/standing/before").asString()).isEqualTo("PENDING");
        assertThat(rows.at("/0/effects/0/standing/after").asString()).isEqualTo("ADOPTED");
        assertThat(rows.at("/0/effects/0/status/before").asString()).isEqualTo("PROPOSED");
        assertThat(rows.at("/0/effects/1/status/after").asString()).isEqualTo("UNDER_ADOPTION");
        assertThat(rows.at("/4/state").asString()).isEqualTo("NOT_DECIDED");
        assertThat(rows.at("/4/effects/0/standing/after").asString()).isEqualTo("PENDING");
        assertThat(send(log(), "?mostRows=2").json().get("rowByRow")).hasSize(2);
        assertThat(send(log(), "?mostRows=2").number("rowsLeftOut")).isEqualTo(3);
        assertThat(register.get(path(caseNumber) + "/trail?atLeast=0").number("total"))
                .isEqualTo(1);
    }

    @Test
    void given_votes_reservations_and_conditions_when_a_list_is_tried_then_what_was_understood_has_them() {
        String list =
                "Diarienr;Kommun;Sammanträdesdatum;§;Organ;Styrkt genom;Omröstning;Mötesform;Reservationer;Villkor\n"
                        + caseNumber
                        + ";Umeå;2022-06-13;113;Kommunfullmäktige;protokoll;31 ja, 18 nej;på distans;En|Två;Ett\n";

        JsonNode understood = send(list, "").is(200).json().at("/rowByRow/0/understood");

        assertThat(understood.get("sv").asString())
                .endsWith("(protokoll); omröstning, 31 ja, 18 nej; på distans; 2 reservationer; 1 villkor");
        assertThat(understood.get("en").asString())
                .endsWith("(minutes); vote, 31 for, 18 against; remotely; 2 reservations; 1 condition");
    }

    @Test
    void given_a_list_when_it_is_recorded_row_by_row_then_the_report_says_the_same_as_the_dry_run() {
        String list = log() + caseNumber + ";Umeå;2022-09-19;§ 166;Kommunfullmäktige;protokoll;Antagen\n";
        JsonNode tried = send(list, "").is(200).json().get("rowByRow");

        Answer recorded = send(list, RECORD + "&mode=SKIP_BAD_ROWS").is(201);

        assertThat(recorded.json().get("rowByRow")).isEqualTo(tried);
        assertThat(recorded.json().at("/rowByRow/5/state").asString()).isEqualTo("REFUSED");
        assertThat(recorded.json().at("/rowByRow/5/effects/0/standing/after").asString())
                .isEqualTo("ADOPTED");
    }

    @Test
    void given_a_row_without_a_decision_when_it_is_of_no_case_or_no_party_then_it_is_refused() {
        String list = HEADERS + caseNumber + ";Vindeln;;;;;Ej behandlad\n" + RequestBodies.newCaseNumber()
                + ";Dorotea;;;;;Ej behandlad\n";

        Answer tried = send(list, "").is(200);

        assertThat(tried.json().at("/faults/0/problem").asString()).isEqualTo("/problems/not-a-party");
        assertThat(tried.json().at("/faults/1/problem").asString()).isEqualTo("/problems/no-such-agreement");
        assertThat(tried.json().at("/faults/1/reason/sv").asString())
                .startsWith("Det finns inget ärende ")
                .endsWith(" i Region Västerbotten (24).");
        assertThat(tried.json().at("/faults/1/accepted/en").asString()).contains("with the column Region");
        assertThat(tried.number("notDecided")).isZero();
        send(list, RECORD).isProblem(422, "list-refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&mode=SKIP_BAD_ROWS"})
    void given_an_adoption_that_another_record_asserts_when_its_minutes_are_imported_then_they_are_evidence(
            String mode) {
        String list = HEADERS + caseNumber + ";Umeå;;;;annan handling;Antagen\n" + caseNumber
                + ";Umeå;2022-06-13;§ 113;Kommunfullmäktige;protokoll;Antagen\n";
        JsonNode tried = send(list, "").is(200).json();

        Answer recorded = send(list, RECORD + mode).is(201);

        assertThat(recorded.number("recorded")).isEqualTo(2);
        assertThat(recorded.json().at("/rowByRow/1/decision").asString()).isEqualTo("EVIDENCED");
        assertThat(tried.at("/rowByRow/1/decision").asString()).isEqualTo("EVIDENCED");
        Answer trail = register.get(path(caseNumber) + "/trail?atLeast=2").is(200);
        assertThat(trail.items().get(2).get("type").asString()).isEqualTo("AdoptionEvidenced");
        assertThat(send(list, RECORD + mode).is(200).number("repeated")).isEqualTo(2);
        JsonNode fault = send(HEADERS + caseNumber + ";Umeå;;;;annan handling;Antagen\n", "")
                .is(200)
                .json()
                .at("/faults/0");
        assertThat(fault.get("problem").asString()).isEqualTo("/problems/already-adopted");
        assertThat(fault.at("/reason/en").asString()).contains("known from the municipality's own minutes");
    }

    @Test
    void given_a_list_of_several_cases_when_it_is_imported_then_each_row_is_of_its_own() {
        String other = RequestBodies.newCaseNumber();
        open(other);
        String list = HEADERS + caseNumber + ";Umeå;2022-06-13;§ 113;Kommunfullmäktige;protokoll;Antagen\n" + other
                + ";Umeå;2022-06-13;§ 114;Kommunfullmäktige;protokoll;Avslag\n";

        send(list, RECORD).is(201);

        assertThat(standings(caseNumber, 1)).containsEntry("2480", "ADOPTED");
        assertThat(standings(other, 1)).containsEntry("2480", "REJECTED");
    }

    @Test
    void given_an_adoption_when_its_revocation_is_imported_then_the_standing_is_revoked_from_its_day() {
        String list = HEADERS + caseNumber + ";Umeå;2022-06-13;§ 113;Kommunfullmäktige;protokoll;Antagen\n"
                + caseNumber + ";Umeå;2022-10-17;§ 180;Kommunfullmäktige;protokoll;Upphävd\n" + caseNumber
                + ";Malå;2022-10-17;§ 60;Kommunfullmäktige;protokoll;Upphävd\n";

        Answer recorded = send(list, RECORD + "&mode=SKIP_BAD_ROWS").is(201);

        assertThat(recorded.number("recorded")).isEqualTo(2);
        assertThat(recorded.json().at("/faults/0/header").asString()).isEqualTo("Beslut");
        assertThat(recorded.json().at("/faults/0/reason/en").asString()).contains("The row is of 2022-10-17.");
        assertThat(standings(caseNumber, 2)).containsEntry("2480", "REVOKED");
    }

    @Test
    void given_the_same_decisions_when_they_are_imported_in_any_order_then_the_parties_stand_as_if_they_were_sent() {
        Random random = new Random(15);
        for (int trial = 0; trial < 8; trial++) {
            String imported = RequestBodies.newCaseNumber();
            String sent = RequestBodies.newCaseNumber();
            open(imported);
            open(sent);
            List<Integer> order = new ArrayList<>(IntStream.range(0, 12).boxed().toList());
            List<String> rows = new ArrayList<>();
            List<String> words = List.of("Antagen", "Avslag", "Bordlagd", "Återremiss");
            int last = 0;
            for (int each : order) {
                String party = PARTIES.get(each % PARTIES.size());
                String word = words.get(random.nextInt(words.size()));
                String day = "2022-%02d-%02d".formatted(5 + each / 5, 2 + random.nextInt(25));
                rows.add(party + ";" + day + ";" + (100 + each) + ";Kommunfullmäktige;protokoll;" + word);
                last += command(sent, party, day, 100 + each, word).status() == 201 ? 1 : 0;
            }
            Collections.shuffle(rows, random);
            StringBuilder list = new StringBuilder(HEADERS);
            rows.forEach(row -> list.append(imported).append(';').append(row).append('\n'));

            int recorded =
                    (int) send(list.toString(), RECORD + "&mode=SKIP_BAD_ROWS").number("recorded");

            assertThat(standings(imported, recorded)).as(list.toString()).isEqualTo(standings(sent, last));
        }
    }

    private Answer command(String number, String party, String day, int paragraph, String word) {
        Map<String, Object> source = RequestBodies.minutes(party, day, paragraph);
        return switch (word) {
            case "Antagen" -> register.post(path(number) + "/adoptions", RequestBodies.adoption(party, source));
            case "Avslag" ->
                register.post(path(number) + "/rejections", Map.of("municipality", party, "source", source));
            default ->
                register.post(
                        path(number) + "/postponements",
                        Map.of(
                                "municipality",
                                party,
                                "source",
                                source,
                                "postponement",
                                word.equals("Bordlagd") ? "TABLED" : "REFERRED_BACK"));
        };
    }

    @Test
    void given_a_list_with_faults_when_text_is_asked_for_then_it_is_told_in_the_language_asked_for() {
        String list = log() + caseNumber + ";Vindeln;2022-06-13;1;Kommunfullmäktige;protokoll;Enligt förslag\n";

        Answer english = send(list, "", "Accept", "text/plain").is(200);
        Answer swedish =
                send(list, "", "Accept", "text/plain", "Accept-Language", "sv").is(200);

        assertThat(english.header("Content-Type")).startsWith("text/plain");
        assertThat(english.body())
                .contains("6 rows of decisions", "before → after", "pending → adopted; case proposed → under adoption")
                .contains(
                        "7 Beslut",
                        "only that it followed a proposal",
                        "4 rows can be, 1 without a decision, 1 refused");
        assertThat(swedish.body())
                .contains("6 rader beslut", "Umeå (2480): antogs 2022-06-13", "inte beslutat → antagen")
                .contains("bara att det följde ett förslag", "4 rader kan registreras, 1 utan beslut, 1 avvisade");
    }

    @Test
    void given_a_list_with_faults_when_a_table_is_asked_for_then_it_is_mended_there_and_sent_again() {
        String list = HEADERS.replace(";Beslut", ";Beslut;Skäl") + caseNumber
                + ";Umeå;44725;113;Kommunfullmäktige;protokoll;Antagen;\n\n" + caseNumber
                + ";Malå;2022-06-20;54;Kommunfullmäktige;protokoll;Avslag;- för dyrt\n";

        Answer table =
                send(list, "", "Accept", "text/csv", "Accept-Language", "sv").is(200);

        assertThat(table.header("Content-Type")).startsWith("text/csv");
        List<String> rows = table.body().lines().toList();
        assertThat(rows.get(0))
                .startsWith("\uFEFFDiarienr;Kommun;Sammanträdesdatum;§")
                .endsWith("Skäl;Registret: fel i kolumn;Registret: vad som är fel;Registret: vad som godtas");
        assertThat(rows.get(1))
                .contains("Sammanträdesdatum", "dagnummer: det kan vara 2022-06-13 eller", "ett datum som 2022-06-13");
        assertThat(rows.get(3)).contains("'- för dyrt");
        Answer again = send(table.body(), "", "Accept", "text/csv").is(200);
        assertThat(again.body().lines().findFirst().orElseThrow())
                .endsWith("Skäl;Register: column at fault;Register: what is wrong;Register: what is accepted")
                .doesNotContain("Registret");
        String mended = table.body().replaceFirst(";44725;", ";2022-06-13;");
        assertThat(send(mended, RECORD).is(201).number("recorded")).isEqualTo(2);
        assertThat(register.get(path(caseNumber) + "/trail?atLeast=2")
                        .items()
                        .get(2)
                        .at("/data/reason")
                        .asString())
                .isEqualTo("- för dyrt");
    }

    private void open(String number) {
        register.post("/v1/agreements", RequestBodies.proposal(number, PARTIES)).is(201);
    }

    private Map<String, String> standings(String number, int atLeast) {
        Map<String, String> standings = new TreeMap<>();
        register.get(path(number) + "?atLeast=" + atLeast)
                .is(200)
                .json()
                .get("parties")
                .forEach(party -> standings.put(
                        party.get("municipality").asString(),
                        party.get("standing").asString()));
        return standings;
    }

    private Answer send(String list, String parameters, String... headers) {
        String[] all = Stream.concat(Stream.of("Content-Type", "text/csv"), Stream.of(headers))
                .toArray(String[]::new);
        return register.send(
                "POST",
                "/v1/imports" + parameters,
                BodyPublishers.ofByteArray(list.getBytes(StandardCharsets.UTF_8)),
                all);
    }

    private static String path(String number) {
        return "/v1/agreements/" + AgreementId.of(new RegionCode("24"), new CaseNumber(number));
    }
}
