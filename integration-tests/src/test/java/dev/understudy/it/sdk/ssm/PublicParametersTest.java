package dev.understudy.it.sdk.ssm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import dev.understudy.it.sdk.Shapes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What AWS publishes. Source: behaviour sheet SSM Parameter Store §11. */
class PublicParametersTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private static final String REGIONS = "/aws/service/global-infrastructure/regions";

    private final Caller me = emulator.newCaller();
    private final ParameterFixture fixture = new ParameterFixture(me);

    /** Source: [docs]: an empty account in the ARN. */
    @Test
    void anImageIsAStringThatBelongsToNobody() {
        String name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64";

        JsonNode parameter = fixture.get(name);

        assertThat(parameter.path("Name").asText()).isEqualTo(name);
        assertThat(parameter.path("Value").asText()).matches("ami-[0-9a-f]{17}");
        assertThat(parameter.path("ARN").asText()).isEqualTo("arn:aws:ssm:us-east-1::parameter" + name);
        assertThat(parameter.path("Type").asText()).isEqualTo("String");
        assertThat(parameter.path("DataType").asText()).isEqualTo("text");
        assertThat(parameter.path("Version").asInt()).isPositive();
    }

    /** Source: [docs]. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/aws/service/ami-amazon-linux-latest/al2023-ami-minimal-kernel-6.12-arm64",
                "/aws/service/ami-amazon-linux-latest/amzn2-ami-hvm-x86_64-gp2",
                "/aws/service/ami-amazon-linux-latest/amzn-ami-hvm-x86_64-gp2",
                "/aws/service/ami-windows-latest/Windows_Server-2022-English-Full-Base",
                "/aws/service/ecs/optimized-ami/amazon-linux-2/recommended/image_id",
                "/aws/service/ecs/optimized-ami/amazon-linux-2023/arm64/recommended/image_id",
                "/aws/service/canonical/ubuntu/server/22.04/stable/current/amd64/hvm/ebs-gp2/ami-id"
            })
    void theImagesThatAreAskedForMostAreThere(String name) {
        assertThat(fixture.value(name)).matches("ami-[0-9a-f]{17}");
    }

    /** Source: [docs]: a JSON text with these members. */
    @Test
    void theRecommendedContainerImageIsDescribedInJson() {
        String name = "/aws/service/ecs/optimized-ami/amazon-linux-2/recommended";

        JsonNode recommended = Shapes.json(fixture.value(name));

        assertThat(recommended.fieldNames())
                .toIterable()
                .contains("schema_version", "image_name", "image_id", "os", "ecs_runtime_version", "ecs_agent_version");
        assertThat(recommended.path("image_id").asText()).isEqualTo(fixture.value(name + "/image_id"));
    }

    /** Source: [docs]. */
    @Test
    void theRegionsOfAwsArePaged() {
        List<String> names = fixture.namesByPath("{Path:'" + REGIONS + "'}");

        assertThat(names)
                .hasSizeGreaterThan(20)
                .contains(REGIONS + "/eu-west-1")
                .doesNotHaveDuplicates();
        assertThat(fixture.value(REGIONS + "/eu-west-1")).isEqualTo("eu-west-1");
        assertThat(fixture.value(REGIONS + "/eu-west-1/longName")).isEqualTo("Europe (Ireland)");
    }

    /** Source: [docs]. */
    @Test
    void theCurrentRegionIsTheCallers() {
        String name = "/aws/service/global-infrastructure/current-region";

        assertThat(fixture.value(name)).isEqualTo("us-east-1");
        assertThat(new ParameterFixture(me.in("eu-west-1")).value(name)).isEqualTo("eu-west-1");
    }

    /** Source: [docs], [moto]. */
    @ParameterizedTest
    @CsvSource({
        "availability-zones/afs1-az3, afs1-az3",
        "regions/eu-west-1/partition, aws",
        "regions/eu-west-1/domain, amazonaws.com",
        "regions/eu-west-1/geolocationCountry, IE",
        "regions/eu-west-1/services/ssm, ssm",
        "services/ssm, ssm",
        "services/ssm/regions/eu-west-1, eu-west-1",
        "services/ssm/regions/eu-west-1/endpoint, ssm.eu-west-1.amazonaws.com"
    })
    void infrastructureIsATreeInBothDirections(String name, String value) {
        assertThat(fixture.value("/aws/service/global-infrastructure/" + name)).isEqualTo(value);
    }

    /** Source: [docs]: the value is the path with a trailing slash. */
    @Test
    void theListOfOwnersLeadsToTheirPaths() {
        assertThat(fixture.value("/aws/service/list/global-infrastructure"))
                .isEqualTo("/aws/service/global-infrastructure/");
        assertThat(fixture.namesByPath("{Path:'/aws/service/list'}"))
                .contains("/aws/service/list/ami-amazon-linux-latest");
    }

    /** Source: [inferred]. */
    @Test
    void whatNobodyPublishedIsNotFound() {
        Refused.call(() -> fixture.get("/aws/service/nobody/nothing"))
                .with(400, "ParameterNotFound")
                .silently();
    }

    /** Source: §2.1 [recorded]. */
    @Test
    void nobodyButAwsPublishes() {
        String text = "No access to reserved parameter name: " + REGIONS + "/eu-west-1.";

        Refused.call(() -> fixture.put(REGIONS + "/eu-west-1", "mine"))
                .withCommon(400, "AccessDeniedException")
                .saying(text);
        Refused.call(() -> fixture.ssm.deleteParameter(r -> r.name(REGIONS + "/eu-west-1")))
                .withCommon(400, "AccessDeniedException")
                .saying(text);
    }
}
