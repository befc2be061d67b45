package dev.understudy.core.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.error.CommonError;
import dev.understudy.core.fixture.NoteService;
import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.model.Protocol;
import dev.understudy.core.time.EmulatorClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NeighboursTest {
    private static final String ACCOUNT = "111122223333";

    private final Neighbours neighbours = new Neighbours(IdGenerator.seeded(1));

    @BeforeEach
    void introduce() {
        neighbours.introduce(
                List.of(NoteService.named("notes", Protocol.AWS_JSON_1_1, EmulatorClock.virtual(Instant.EPOCH))));
    }

    private static ObjectNode note(String title) {
        return JsonNodeFactory.instance.objectNode().put("Title", title);
    }

    @Test
    void aNeighbourIsCalledByNameWithJson() {
        neighbours.call("notes", "PutNote", note("a"), ACCOUNT, "eu-west-1");

        JsonNode answer = neighbours.call("notes", "GetNote", note("a"), ACCOUNT, "eu-west-1");

        assertThat(answer.path("Title").asText()).isEqualTo("a");
    }

    @Test
    void aRefusalOfTheNeighbourReachesTheCaller() {
        neighbours.call("notes", "PutNote", note("a"), ACCOUNT, "eu-west-1");

        assertThatThrownBy(() -> neighbours.call("notes", "PutNote", note("a"), ACCOUNT, "eu-west-1"))
                .hasMessage("there is one");
    }

    @Test
    void malformedInputIsRefusedInTheNeighboursDialect() {
        ObjectNode wrong = JsonNodeFactory.instance.objectNode().put("Limit", "many");

        assertThatThrownBy(() -> neighbours.call("notes", "PutNote", wrong, ACCOUNT, "eu-west-1"))
                .isInstanceOf(CommonError.class);
    }

    @Test
    void whoIsNotHereIsNamed() {
        assertThat(neighbours.present("s3")).isFalse();
        assertThatThrownBy(() -> neighbours.call("s3", "GetObject", note("a"), ACCOUNT, "eu-west-1"))
                .hasMessageContaining("s3:GetObject");
    }
}
