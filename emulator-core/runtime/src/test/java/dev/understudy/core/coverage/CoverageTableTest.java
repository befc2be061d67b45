package dev.understudy.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.fixture.Bag;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.Protocol;
import dev.understudy.core.model.ServiceModel;
import dev.understudy.core.service.BoundOperation;
import dev.understudy.core.service.BoundService;
import dev.understudy.core.service.EmulatedService;
import dev.understudy.core.state.Partitions;
import dev.understudy.core.state.Store;
import dev.understudy.core.time.EmulatorClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTableTest {
    private static BoundOperation operation(String family, String name, boolean implemented) {
        OperationModel model = OperationModel.of("notes", family, name, number -> Bag.SCHEMA, 0, 0)
                .build();
        return new BoundOperation(model, (input, context) -> input, implemented);
    }

    private static EmulatedService service(BoundOperation... operations) {
        List<OperationModel> models =
                List.of(operations).stream().map(BoundOperation::model).toList();
        ServiceModel model = new ServiceModel("notes", "Notes", Protocol.AWS_JSON_1_1, "N", "n", "n", "1", models);
        EmulatorClock clock = EmulatorClock.virtual(Instant.EPOCH);
        Partitions<Store> partitions = new Partitions<>(() -> new Store() {}, (transition, partition) -> {}, clock);
        return EmulatedService.of(new BoundService(model, List.of(operations)), partitions)
                .build();
    }

    @Test
    void countsByServiceAndListsEveryOperation() {
        EmulatedService notes = service(
                operation("notes", "GetNote", true),
                operation("notes", "PutNote", true),
                operation("tags", "TagNote", false));

        String table = CoverageTable.of(List.of(notes));

        assertThat(table).isEqualTo("""
                        | Service | Implemented | Operations |
                        | --- | ---: | ---: |
                        | notes | 2 | 3 |
                        | **all** | 2 | 3 |

                        | Service | Family | Operation | Implemented |
                        | --- | --- | --- | --- |
                        | notes | notes | GetNote | yes |
                        | notes | notes | PutNote | yes |
                        | notes | tags | TagNote | no |
                        """);
    }
}
