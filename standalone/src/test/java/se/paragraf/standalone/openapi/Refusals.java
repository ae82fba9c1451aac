package se.paragraf.standalone.openapi;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import se.paragraf.command.aggregate.AggregateNotFoundInterceptor;
import se.paragraf.command.aggregate.Agreement;
import se.paragraf.command.aggregate.ProcessedCommands;
import se.paragraf.command.agreement.ProposeAgreement;
import se.paragraf.command.correction.CorrectionCommand;
import se.paragraf.command.dispatch.CaseFileCommand;
import se.paragraf.event.AgreementEvent;
import se.paragraf.refusal.Refusal;
import se.paragraf.refusal.Rule;

/** Finds which rules can refuse a call, by following the code from the command's decision to the refusals that it makes. */
final class Refusals {

    private static final String COMMAND_SIDE = "se.paragraf.command";
    private static final String CHRONOLOGY = "se.paragraf.chronology";
    private static final String REFUSALS = "se.paragraf.refusal";
    private static final JavaClasses CODE = new ClassFileImporter().importPackages(COMMAND_SIDE, CHRONOLOGY, REFUSALS);

    private Refusals() {}

    /** The rules that can refuse what the controller's method sends, in their own order. */
    static Set<Rule> of(Method handler) {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        JavaMethod start =
                CODE.get(handler.getDeclaringClass()).getMethod(handler.getName(), handler.getParameterTypes());
        for (JavaClass command : made(reached(Stream.of(start)))) {
            command.getAllMethods().stream()
                    .filter(method -> method.getName().equals("decide"))
                    .forEach(decide -> rules.addAll(rules(Stream.concat(Stream.of(decide), guards(decide)))));
            if (command.isAssignableTo(CorrectionCommand.class)) {
                rules.addAll(rules(CODE.get(Agreement.class).getAllMethods().stream()
                        .filter(method -> method.getName().equals("mustBeAsRecorded"))));
            }
            if (command.isAssignableTo(CaseFileCommand.class) && !command.isEquivalentTo(ProposeAgreement.class)) {
                rules.addAll(rules(CODE.get(AggregateNotFoundInterceptor.class).getMethods().stream()));
            }
        }
        rules.addAll(rules(CODE.get(ProcessedCommands.class).getMethods().stream()));
        return rules;
    }

    /** The guards of the event that a command becomes, which the order of happening finds by a visitor. */
    private static Stream<JavaMethod> guards(JavaMethod decide) {
        JavaClass event = decide.getRawReturnType();
        return event.isEquivalentTo(AgreementEvent.class)
                ? Stream.of()
                : CODE.stream()
                        .filter(type -> type.getPackageName().equals(CHRONOLOGY))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getName().equals("visit"))
                        .filter(method -> method.getRawParameterTypes().get(0).isAssignableTo(event.getName()));
    }

    private static Set<Rule> rules(Stream<? extends JavaCodeUnit> starts) {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        made(reached(starts)).stream()
                .filter(type -> type.isAssignableTo(Refusal.class))
                .flatMap(refusal -> refusal.getMethod("rule").getFieldAccesses().stream())
                .filter(access -> access.getTargetOwner().isEquivalentTo(Rule.class))
                .forEach(access -> rules.add(Rule.valueOf(access.getTarget().getName())));
        return rules;
    }

    /** The classes whose constructors are among these. */
    private static Set<JavaClass> made(Set<JavaCodeUnit> reached) {
        Set<JavaClass> made = new HashSet<>();
        reached.stream().filter(JavaConstructor.class::isInstance).forEach(unit -> made.add(unit.getOwner()));
        return made;
    }

    private static Set<JavaCodeUnit> reached(Stream<? extends JavaCodeUnit> starts) {
        Set<JavaCodeUnit> reached = new HashSet<>();
        starts.forEach(start -> follow(start, reached));
        return reached;
    }

    private static void follow(JavaCodeUnit unit, Set<JavaCodeUnit> reached) {
        String owner = unit.getOwner().getPackageName();
        if (isFollowed(owner) && reached.add(unit)) {
            unit.getAccessesFromSelf().stream()
                    .map(JavaAccess::getTarget)
                    .filter(CodeUnitAccessTarget.class::isInstance)
                    .flatMap(target -> ((CodeUnitAccessTarget) target).resolveMember().stream())
                    .forEach(called -> follow(called, reached));
        }
    }

    private static boolean isFollowed(String owner) {
        return owner.startsWith(COMMAND_SIDE) || owner.equals(CHRONOLOGY) || owner.equals(REFUSALS);
    }
}
