package se.paragraf.command.dispatch;

import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandExecutionException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.paragraf.axon.AxonServerProblems;
import se.paragraf.event.json.EventJson;
import se.paragraf.refusal.CorrectionRefusal.CannotBeCorrected;
import se.paragraf.refusal.Refusal;
import se.paragraf.web.problem.ProblemException;
import se.paragraf.web.problem.ProblemTranslator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Translates a refusal into a problem document: the rule is the type, the facts are its members. */
@Component
@Order(0)
class RefusalTranslator implements ProblemTranslator {

    private static final JsonMapper JSON = EventJson.mapper();
    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    @Override
    public Optional<ProblemException> translate(Throwable exception) {
        return exception instanceof CommandExecutionException failed
                ? failed.getDetails().map(RefusalTranslator::problem)
                : Optional.empty();
    }

    private static ProblemException problem(Object details) {
        if (details instanceof EventStoreUnavailable) {
            return AxonServerProblems.unavailable();
        }
        if (details instanceof CaseContended) {
            return AxonServerProblems.contended();
        }
        Refusal refusal = (Refusal) details;
        ProblemException problem = new ProblemException(RuleCatalogue.type(refusal.rule()), refusal.detail());
        for (Map.Entry<String, Object> fact : JSON.convertValue(refusal, FACTS).entrySet()) {
            problem = problem.with(fact.getKey(), fact.getValue());
        }
        return inWords(refusal, problem);
    }

    /** A fact that is a sentence is worded in the language of the answer, which is not known yet. */
    private static ProblemException inWords(Refusal refusal, ProblemException problem) {
        if (refusal instanceof CannotBeCorrected correction) {
            return problem.with("reason", correction.reason()).with("accepted", correction.accepted());
        }
        return problem;
    }
}
