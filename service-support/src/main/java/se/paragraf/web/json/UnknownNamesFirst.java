package se.paragraf.web.json;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;
import tools.jackson.databind.introspect.BeanPropertyDefinition;

/**
 * Makes Jackson report an unknown name in a record before a missing component. Of a misspelt name it would otherwise
 * report only the component that is missing.
 */
final class UnknownNamesFirst extends ValueDeserializerModifier {

    private static final long serialVersionUID = 1L;

    @Override
    public ValueDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription.Supplier bean, ValueDeserializer<?> deserializer) {
        return bean.getBeanClass().isRecord() && deserializer instanceof BeanDeserializerBase record
                ? record.withByNameInclusion(Set.of(), names(bean.get()))
                : deserializer;
    }

    private static Set<String> names(BeanDescription bean) {
        Set<String> names = new HashSet<>();
        for (BeanPropertyDefinition property : bean.findProperties()) {
            names.add(property.getName());
            property.findAliases().stream().map(PropertyName::getSimpleName).forEach(names::add);
        }
        return names;
    }
}
