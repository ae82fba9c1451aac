package se.paragraf.standalone.openapi;

import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.Map;
import se.paragraf.docs.Javadoc;
import se.paragraf.query.job.JobId;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Authority;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.CorrectionId;
import se.paragraf.value.DecisionId;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.ParagraphNumber;
import se.paragraf.value.RegionCode;
import se.paragraf.value.ReversalId;
import se.paragraf.value.Sha256;

/** The forms of the values that JSON writes as one string or number. What they mean, their javadoc says. */
final class ValueSchemas {

    /** Wider than the register, which takes letters only: not every client's regular expressions know Unicode's. */
    private static final String CASE = "[^0-9\\s./:-]{0,10}[ ./-]?";

    private static final String YEAR = "(?:19|20|21)[0-9]{2}";
    private static final String SERIAL = "[0-9]{1,9}";

    /** As the register writes it. It also takes a whole number and other spellings, for which a client has no need. */
    private static final String PART = "[0-9]{1,5}(?: [a-zåäö])?";

    /** Each type with its form and an example. */
    static final Map<Class<?>, Schema<?>> FORMS = Map.ofEntries(
            form(AgreementId.class, Schemas.text("uuid").example("3f2a6c1e-58d3-5c0b-9d0e-3b1f6a7c8d9e")),
            form(JobId.class, Schemas.text("uuid").example("0b0c1a52-6a0f-4c57-8a4e-2d5e8f1b7c33")),
            form(Authority.class, pattern("^[0-9]{2}(?:[0-9]{2})?$", "2480")),
            form(MunicipalityCode.class, pattern("^[0-9]{4}$", "2480")),
            form(RegionCode.class, pattern("^[0-9]{2}$", "24")),
            form(
                    CaseNumber.class,
                    pattern(
                            "^" + CASE + "(?:" + SERIAL + "[-/:]" + YEAR + "|" + YEAR + "[-/:]" + SERIAL + ")$",
                            "RS 759-2022")),
            form(
                    DecisionId.class,
                    pattern("^[a-z0-9]+(?:-[a-z0-9]+)*$", "2480-kommunfullmaktige-2022-06-13-113")
                            .maxLength(120)),
            form(Sha256.class, pattern("^[0-9a-fA-F]{64}$", "0123456789abcdef".repeat(4))),
            form(
                    CorrectionId.class,
                    Schemas.integer("int32").minimum(BigDecimal.ONE).example(1)),
            form(
                    ReversalId.class,
                    Schemas.integer("int32").minimum(BigDecimal.ONE).example(1)),
            form(ParagraphNumber.class, pattern("^" + PART + "(?:–" + PART + ")?$", "310 a")));

    private ValueSchemas() {}

    static Schema<?> of(Class<?> type) {
        Schema<?> form = FORMS.get(type);
        if (form == null) {
            throw new IllegalStateException(type.getName() + " is written as one value, whose form is not stated here");
        }
        return form.description(Javadoc.of(type).text());
    }

    private static Map.Entry<Class<?>, Schema<?>> form(Class<?> type, Schema<?> form) {
        return Map.entry(type, form);
    }

    private static Schema<?> pattern(String pattern, String example) {
        return Schemas.of("string").pattern(pattern).example(example);
    }
}
