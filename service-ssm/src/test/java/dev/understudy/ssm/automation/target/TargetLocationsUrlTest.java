package dev.understudy.ssm.automation.target;

import static dev.understudy.ssm.fixture.AutomationDesk.starting;
import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.bucket.Buckets;
import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.StepExecution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Target locations that a bucket lists. Source: sheet 13. */
class TargetLocationsUrlTest {
    private static final String URL = "https://lists.s3.us-east-1.amazonaws.com/to/places.json?X-Amz-Signature=abc";

    @TempDir
    Path folder;

    private SsmBed bed = new SsmBed();
    private AutomationDesk desk = new AutomationDesk(bed);

    @BeforeEach
    void aRunbookAndABucket() throws IOException {
        Files.createDirectories(folder.resolve("lists/to"));
        bed = new SsmBed(Buckets.inFolder(folder));
        desk = new AutomationDesk(bed);
        desk.create("nap", """
                schemaVersion: '0.3'
                mainSteps:
                - {name: rest, action: 'aws:sleep', inputs: {Duration: PT1S}}
                """);
    }

    private AutomationExecution fetched(String content) throws IOException {
        Files.writeString(folder.resolve("lists/to/places.json"), content);
        return fetched();
    }

    private AutomationExecution fetched() {
        return fetchedFrom(URL);
    }

    private AutomationExecution fetchedFrom(String url) {
        String id = desk.start(starting("nap", Map.of()).targetLocationsURL(url));
        bed.advance(Duration.ofMinutes(1));
        return desk.get(id);
    }

    @Test
    void locationsMayComeFromABucket() throws IOException {
        // Given [model]
        String content = "[{\"Accounts\": [\"111122223333\"], \"Regions\": [\"us-east-1\", \"eu-west-1\"]}]";

        // When
        AutomationExecution execution = fetched(content);

        // Then
        assertThat(execution.stepExecutions())
                .extracting(StepExecution::stepName)
                .containsExactly("111122223333_us-east-1", "111122223333_eu-west-1");
        assertThat(status(execution)).isEqualTo("Success");
        assertThat(execution.targetLocationsURL()).isEqualTo(URL);
    }

    @Test
    void anExecutionWithoutItsListFails() {
        // Given no object [inferred]
        String expected = "there is no object to/places.json in bucket lists";

        // When
        AutomationExecution execution = fetched();

        // Then
        assertThat(status(execution)).isEqualTo("Failed");
        assertThat(execution.failureMessage()).contains(expected);
        assertThat(execution.targetLocations()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl%zzaces", "pl%00aces"})
    void aUrlThatNoObjectCanHaveFailsTheExecution(String key) {
        // Given a URL of the form that the model asks for [inferred]
        String url = URL.replace("places", key);

        // When
        AutomationExecution execution = fetchedFrom(url);

        // Then it does not wait for ever
        assertThat(status(execution)).isEqualTo("Failed");
    }

    @Test
    void aListThatBreaksTheRulesFailsTheExecution() throws IOException {
        // Given a location without regions, but with a list for them [inferred]
        String content = "[{\"Accounts\": [\"111122223333\"], \"Regions\": []}]";

        // When
        AutomationExecution execution = fetched(content);

        // Then
        assertThat(status(execution)).isEqualTo("Failed");
        assertThat(execution.failureMessage()).contains("constraints of TargetLocation");
    }
}
