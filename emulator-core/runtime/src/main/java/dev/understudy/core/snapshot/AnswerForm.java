package dev.understudy.core.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.idempotency.IdempotencyLedger.Entry;
import dev.understudy.core.idempotency.IdempotencyLedger.Remembered;
import dev.understudy.core.idempotency.IdempotencyLedger.TokenKey;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import dev.understudy.core.service.EmulatedService;
import dev.understudy.core.snapshot.form.DamagedValue;
import dev.understudy.core.snapshot.form.Form;
import dev.understudy.core.snapshot.form.Forms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How answers to retried requests are written and read; which types they have follows from the operation. */
final class AnswerForm {
    private final Forms forms;
    private final Form<TokenKey> tokens;
    private final Form<Instant> times;
    private final Map<String, OperationModel> operations = new HashMap<>();

    AnswerForm(Forms forms, List<EmulatedService> services) {
        this.forms = forms;
        this.tokens = forms.of(TokenKey.class);
        this.times = forms.of(Instant.class);
        services.forEach(service -> service.operations()
                .operations()
                .forEach((name, operation) -> operations.put(name, operation.model())));
    }

    JsonNode write(Entry entry) {
        OperationModel operation = operation(entry.key());
        Remembered remembered = entry.remembered();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("token", tokens.write(entry.key()));
        json.set("until", times.write(remembered.until()));
        json.set("input", form(operation.input()).write(remembered.input()));
        json.set("answer", form(operation.output()).write(remembered.answer()));
        return json;
    }

    List<Entry> read(JsonNode json) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode element : json) {
            entries.add(DamagedValue.at("[" + entries.size() + "]", () -> entry(element)));
        }
        return List.copyOf(entries);
    }

    private Entry entry(JsonNode json) {
        TokenKey key = DamagedValue.at("token", () -> tokens.read(json.path("token")));
        OperationModel operation = operation(key);
        return new Entry(
                key,
                new Remembered(
                        DamagedValue.at("input", () -> form(operation.input()).read(json.path("input"))),
                        DamagedValue.at("answer", () -> form(operation.output()).read(json.path("answer"))),
                        DamagedValue.at("until", () -> times.read(json.path("until")))));
    }

    private OperationModel operation(TokenKey key) {
        OperationModel operation = operations.get(key.operation());
        if (operation == null) {
            throw new DamagedValue("there is no operation '" + key.operation() + "'");
        }
        return operation;
    }

    /** The schema of a structure is a part of the record that it describes. */
    private Form<Structure> form(StructureSchema schema) {
        Class<?> type = schema.getClass().getEnclosingClass();
        if (type == null || !Structure.class.isAssignableFrom(type)) {
            throw new IllegalStateException(schema.name() + " is not described within its record");
        }
        @SuppressWarnings("unchecked")
        Form<Structure> form = (Form<Structure>) forms.of(type);
        return form;
    }
}
