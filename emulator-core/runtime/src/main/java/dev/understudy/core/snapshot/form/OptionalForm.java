package dev.understudy.core.snapshot.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Optional;

/** What may be there; as a member it is left out if it is not. */
final class OptionalForm implements Form<Optional<Object>> {
    private final Form<Object> content;

    OptionalForm(Form<Object> content) {
        this.content = content;
    }

    @Override
    public JsonNode write(Optional<Object> value) {
        return value.isPresent() ? content.write(value.get()) : NullNode.getInstance();
    }

    @Override
    public Optional<Object> read(JsonNode json) {
        return json.isNull() ? Optional.empty() : Optional.of(content.read(json));
    }

    @Override
    public Optional<Object> absent() {
        return Optional.empty();
    }
}
