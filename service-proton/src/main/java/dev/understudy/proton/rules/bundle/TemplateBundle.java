package dev.understudy.proton.rules.bundle;

import dev.understudy.proton.rules.schema.InputSchema;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A template bundle that was found good: what a template version keeps of it.
 *
 * @param schemaText the schema file as it is
 * @param schemas what the inputs of each part may be
 * @param infrastructure the code of each part; customer managed environments have none
 */
public record TemplateBundle(
        String schemaText, Map<BundlePart, InputSchema> schemas, Map<BundlePart, InfrastructureCode> infrastructure) {
    /** The maps are copied. */
    public TemplateBundle {
        schemas = copy(schemas);
        infrastructure = copy(infrastructure);
    }

    private static <V> Map<BundlePart, V> copy(Map<BundlePart, V> given) {
        Map<BundlePart, V> copy = new EnumMap<>(BundlePart.class);
        copy.putAll(given);
        return Collections.unmodifiableMap(copy);
    }

    /** What the inputs of a part may be; null if there is no such part. */
    public @Nullable InputSchema schema(BundlePart part) {
        return schemas.get(part);
    }

    /** The code of a part; null if there is none. */
    public @Nullable InfrastructureCode infrastructure(BundlePart part) {
        return infrastructure.get(part);
    }
}
