package dev.understudy.it.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.understudy.core.Emulator;
import dev.understudy.core.service.EmulatedService;
import dev.understudy.core.snapshot.form.Forms;
import dev.understudy.core.state.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Walks over the tables of every service, so that what a new one keeps is looked at by itself. */
class StoredTypesTest {
    private final Forms forms = new Forms();

    private static List<EmulatedService> services() {
        try (Emulator emulator = Emulator.builder().build()) {
            return emulator.services();
        }
    }

    @Test
    void everyTableHoldsWhatCanBeSaved() {
        List<String> complaints = new ArrayList<>();
        for (EmulatedService service : services()) {
            for (Store.TypedTable<?, ?> table :
                    service.partitions().emptyStore().tables()) {
                Stream.of(table.keyType(), table.recordType()).forEach(type -> {
                    try {
                        forms.of(type);
                    } catch (IllegalStateException e) {
                        complaints.add(service + ", table " + table.table().name() + ": " + e.getMessage());
                    }
                });
            }
        }

        assertThat(complaints).isEmpty();
    }

    @Test
    void everyAnswerThatIsRememberedForATokenCanBeSaved() {
        for (EmulatedService service : services()) {
            service.operations().operations().values().stream()
                    .map(operation -> operation.model())
                    .filter(operation -> operation.tokenMember() >= 0)
                    .flatMap(operation -> Stream.of(operation.input(), operation.output()))
                    .forEach(schema -> assertThatCode(
                                    () -> forms.of(schema.getClass().getEnclosingClass()))
                            .as(service + " " + schema.name())
                            .doesNotThrowAnyException());
        }
    }
}
