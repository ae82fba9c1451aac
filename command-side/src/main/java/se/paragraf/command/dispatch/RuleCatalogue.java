package se.paragraf.command.dispatch;

import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import se.paragraf.refusal.Rule;
import se.paragraf.web.problem.ProblemCatalogue;
import se.paragraf.web.problem.ProblemType;

/** The problem types of the rules of the domain, one for each {@link Rule}. */
@Component
class RuleCatalogue implements ProblemCatalogue {

    @Override
    public List<ProblemType> types() {
        return Arrays.stream(Rule.values()).map(RuleCatalogue::type).toList();
    }

    static ProblemType type(Rule rule) {
        return new ProblemType(rule.slug(), HttpStatus.valueOf(rule.status()), rule.title(), rule.explanation());
    }
}
