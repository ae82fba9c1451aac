package se.paragraf.web.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * Jackson annotation introspector that derives required properties from JSpecify's annotations: in null-marked code
 * every component of a record is required unless it is {@code @Nullable} or {@code Optional}. A collection that is
 * absent or null is empty.
 */
final class RequiredUnlessNullable extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedMember member ? nulls(member) : JsonSetter.Value.empty();
    }

    private static JsonSetter.Value nulls(AnnotatedMember member) {
        return component(member)
                .filter(RequiredUnlessNullable::isRequired)
                .map(component -> JsonSetter.Value.forValueNulls(
                        Collection.class.isAssignableFrom(component.getType()) ? Nulls.AS_EMPTY : Nulls.FAIL))
                .orElse(JsonSetter.Value.empty());
    }

    private static Optional<RecordComponent> component(AnnotatedMember member) {
        Class<?> type = member.getDeclaringClass();
        if (!type.isRecord() || !isNullMarked(type)) {
            return Optional.empty();
        }
        RecordComponent[] components = type.getRecordComponents();
        if (member instanceof AnnotatedParameter parameter) {
            boolean canonical = parameter.getOwner().getParameterCount() == components.length;
            return canonical ? Optional.of(components[parameter.getIndex()]) : Optional.empty();
        }
        return Arrays.stream(components)
                .filter(component -> component.getName().equals(member.getName()))
                .findFirst();
    }

    private static boolean isRequired(RecordComponent component) {
        return component.getType() != Optional.class
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isNullMarked(Class<?> type) {
        for (Class<?> scope = type; scope != null; scope = scope.getEnclosingClass()) {
            if (scope.isAnnotationPresent(NullMarked.class)) {
                return true;
            }
        }
        return type.getPackage().isAnnotationPresent(NullMarked.class);
    }
}
