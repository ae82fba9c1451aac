package se.paragraf.query.example;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tests that are skipped, with one reason, where there is no MongoDB server to run them on. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsMongo.Skipping.class)
@AddLifecycleHook(NeedsMongo.Skipping.class)
public @interface NeedsMongo {

    /** Skips examples and properties alike: each kind is run by an engine of its own. */
    final class Skipping implements ExecutionCondition, SkipExecutionHook {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return MongoServers.areThere()
                    ? ConditionEvaluationResult.enabled("there is a MongoDB")
                    : ConditionEvaluationResult.disabled(MongoServers.NONE);
        }

        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return MongoServers.areThere() ? SkipResult.doNotSkip() : SkipResult.skip(MongoServers.NONE);
        }
    }
}
