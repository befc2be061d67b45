package dev.understudy.proton.rules.schema;

import dev.understudy.core.value.InputValue;
import dev.understudy.proton.errors.SpecErrors;
import java.util.List;

/**
 * What the inputs of one part of a template may be.
 *
 * @param name the name of the type in the schema file
 * @param type the inputs, each a property
 * @see <a href="https://docs.aws.amazon.com/proton/latest/userguide/ag-schema.html">Schema file</a>
 */
public record InputSchema(String name, ObjectSchema type) {
    /**
     * Checks inputs.
     *
     * @param values the inputs as given
     * @param where where they stand in the spec, as in {@code instances[0].spec}
     * @return the inputs with defaults for those that are missing
     * @throws dev.understudy.proton.model.ValidationException if an input is missing or is not what it may be
     */
    public InputValue.Members check(InputValue.Members values, String where) {
        Problems problems = new Problems();
        InputValue.Members checked = type.checkTyped(values, where, problems);
        if (!problems.all().isEmpty()) {
            throw SpecErrors.inputsRefused(problems.all());
        }
        return checked;
    }

    /** Defaults of properties that the schema itself would refuse; AWS registers them all the same. */
    public List<Problem> doubtfulDefaults() {
        Problems problems = new Problems();
        type.properties().forEach((property, schema) -> {
            InputValue byDefault = schema.basics().byDefault();
            if (byDefault != null) {
                schema.check(byDefault, name + "." + property, problems);
            }
        });
        return problems.all();
    }

    /** What was allowed earlier and is no more, each with the path of the property; empty if this is compatible. */
    public List<Problem> incompatibilities(InputSchema earlier) {
        Problems problems = new Problems();
        type.compare(earlier.type, name, problems);
        return problems.all();
    }
}
