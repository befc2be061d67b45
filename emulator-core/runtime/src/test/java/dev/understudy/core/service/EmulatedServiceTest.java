package dev.understudy.core.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.core.fixture.Bag;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.Protocol;
import dev.understudy.core.model.ServiceModel;
import dev.understudy.core.model.Structure;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import dev.understudy.core.state.Store;
import dev.understudy.core.state.Table;
import dev.understudy.core.time.EmulatorClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmulatedServiceTest {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    private static final class Notes extends Store {
        private final Table<String, Bag> notes = table("notes", String.class, Bag.class);
    }

    private final Partitions<Notes> partitions =
            new Partitions<>(Notes::new, (transition, partition) -> {}, EmulatorClock.virtual(NOW));

    private Structure perform(OperationHandler handler) {
        OperationModel model = OperationModel.of("notes", "notes", "CountNotes", number -> Bag.SCHEMA, 0, 0)
                .build();
        BoundOperation operation = new BoundOperation(model, handler, true);
        ServiceModel service = new ServiceModel(
                "notes", "Notes", Protocol.AWS_JSON_1_1, "Notes", "notes", "notes", "2030-01-01", List.of(model));
        return EmulatedService.of(new BoundService(service, List.of(operation)), partitions)
                .partitionRule((input, caller) -> null)
                .build()
                .perform(operation, Bag.note("title", null), "request", "111111111111", "us-east-1");
    }

    @Test
    void anOperationOnSeveralPartitionsLocksOneAfterTheOther() {
        List<PartitionKey> seen = new ArrayList<>();

        perform((input, context) -> {
            for (String account : List.of("222222222222", "333333333333")) {
                PartitionKey owner = context.partition().inAccount(account);
                seen.add(partitions.within(owner, (partition, now) -> partition.key()));
            }
            return input;
        });

        assertThat(seen).extracting(PartitionKey::account).containsExactly("222222222222", "333333333333");
    }

    @Test
    void anOperationOnSeveralPartitionsHoldsNoneByItself() {
        assertThatThrownBy(() -> perform((input, context) -> {
                    partitions.store(context).notes.clear();
                    return input;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is not held");
    }
}
