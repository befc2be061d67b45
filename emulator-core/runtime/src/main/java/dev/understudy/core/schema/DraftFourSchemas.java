package dev.understudy.core.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import java.util.List;
import java.util.Locale;

/**
 * Checks values with JSON schemas of draft 4. Schemas and values come from strangers, so nothing is read from elsewhere,
 * and a check that takes far more work than the value is large ends: one that goes round in circles, branches again and
 * again, or has expressions that try out everything.
 */
public final class DraftFourSchemas {
    private static final int BASE_STEPS = 1_000_000;
    private static final int STEPS_PER_VALUE = 50;

    private DraftFourSchemas() {}

    /**
     * What is wrong with a value; nothing if it satisfies the schema.
     *
     * @throws SchemaException if the schema cannot be used, or asks for too much work
     */
    public static List<Error> violations(ObjectNode schema, JsonNode value) {
        WorkMeter meter = new WorkMeter(BASE_STEPS + (long) STEPS_PER_VALUE * size(value));
        try {
            if (SchemaLoops.anywhereIn(schema)) {
                throw new SchemaException("The schema refers to itself without end.");
            }
            Schema read = registry(meter).getSchema(schema);
            MeteredCheck check = new MeteredCheck(read.createExecutionContext().getExecutionConfig(), meter);
            return read.validate(check, value, OutputFormat.DEFAULT);
        } catch (StackOverflowError tooDeep) {
            throw new SchemaException("The schema nests too deep.");
        }
    }

    /** Reads a schema afresh each time, so that its expressions are on this check's meter. */
    private static SchemaRegistry registry(WorkMeter meter) {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .locale(Locale.ENGLISH)
                .pathType(PathType.JSON_POINTER)
                .regularExpressionFactory(expression -> MeteredExpression.of(expression, meter))
                .build();
        return SchemaRegistry.withDialect(
                Dialects.getDraft4(),
                registry -> registry.schemaCacheEnabled(false)
                        .schemaLoader(loader -> loader.block(iri -> true))
                        .schemaRegistryConfig(config));
    }

    private static int size(JsonNode value) {
        int size = 1;
        for (JsonNode part : value) {
            size += size(part);
        }
        return size;
    }
}
