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
 * Gives tests the register that they are about: the one at the address that the system property {@code
 * paragraf.address} names, asked by the tokens in the file that {@code paragraf.tokens} names, else the one that a {@link RegisterSource} of the class path starts, for all of them
 * together. Tests open cases of their own in it, so none depends on what another has recorded.
 */
final class RegisterUnderTest implements ParameterResolver, ExecutionCondition {

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
                : new Register(URI.create(address), Keys.noted(Path.of(System.getProperty(TOKENS, "first-tokens"))));
    }

    private static RegisterSource source(ExtensionContext context) {
        // Not of the root: a test process that takes its classes one by one has a root for each.
        return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(RegisterUnderTest.class))
                .computeIfAbsent(RegisterSource.class, key -> found(), RegisterSource.class);
    }

    private static RegisterSource found() {
        return ServiceLoader.load(RegisterSource.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no RegisterSource on the class path"));
    }
}
