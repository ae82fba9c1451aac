package se.paragraf.acceptance;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * JUnit extension that injects the {@link Register} under test: the one at the address in the system property {@code
 * paragraf.address}, with the tokens in the file that {@code paragraf.tokens} names, else the one that the {@link
 * RegisterSource} on the class path starts once for all tests. Tests open cases of their own in it, so none depends on
 * what another has recorded. Where there is no register, tests are skipped with the reason.
 */
final class RegisterExtension implements ParameterResolver, ExecutionCondition {

    private static final String ADDRESS = "paragraf.address";
    private static final String TOKENS = "paragraf.tokens";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<String> absence =
                System.getProperty(ADDRESS) == null ? source(context).absence() : Optional.empty();
        return absence.map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("there is a register"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Register.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        String address = System.getProperty(ADDRESS);
        return address == null
                ? source(context).register()
                : new Register(URI.create(address), Tokens.noted(Path.of(System.getProperty(TOKENS, "first-tokens"))));
    }

    private static RegisterSource source(ExtensionContext context) {
        // Not of the root: a test process that takes its classes one by one has a root for each.
        return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(RegisterExtension.class))
                .computeIfAbsent(RegisterSource.class, key -> found(), RegisterSource.class);
    }

    private static RegisterSource found() {
        return ServiceLoader.load(RegisterSource.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no RegisterSource on the class path"));
    }
}
