package dev.understudy.it.sdk.ssm;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.Shapes.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ssm.model.DescribeParametersResponse;
import software.amazon.awssdk.services.ssm.model.ParameterMetadata;

/** What DescribeParameters shows. Source: behaviour sheet SSM Parameter Store §8.6. */
class DescribeTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final ParameterFixture fixture = new ParameterFixture(me);

    /** Source: [recorded]; ARN [model]. */
    @Test
    void anItemShowsTheLatestVersionWithoutItsValue() {
        fixture.putAs("{Name:'/a',Value:'1',Type:'SecureString',Description:'d',AllowedPattern:'.*',"
                + "Tags:[{Key:'k',Value:'v'}]}");
        emulator.advance(Duration.ofMinutes(1));
        fixture.overwrite("/a", "2");

        JsonNode item = fixture.describe("/a");

        assertThat(item)
                .isEqualTo(json(
                        "{Name:'/a',ARN:'%s',Type:'SecureString',KeyId:'alias/aws/ssm',LastModifiedDate:'%s',"
                                + "LastModifiedUser:'arn:aws:iam::%s:root',Description:'d',AllowedPattern:'.*',Version:2,"
                                + "Tier:'Standard',Policies:[],DataType:'text'}",
                        fixture.arn("/a"), emulator.now(), me.account()));
    }

    /** Source: [recorded]: what is not set is not shown. */
    @Test
    void aPlainItemHasNoMore() {
        fixture.put("/a", "1");

        JsonNode item = fixture.describe("/a");

        assertThat(item)
                .isEqualTo(json(
                        "{Name:'/a',ARN:'%s',Type:'String',LastModifiedDate:'%s',"
                                + "LastModifiedUser:'arn:aws:iam::%s:root',Version:1,Tier:'Standard',Policies:[],"
                                + "DataType:'text'}",
                        fixture.arn("/a"), emulator.now(), me.account()));
    }

    /** Source: [inferred]. */
    @Test
    void nothingIsAnEmptyList() {
        fixture.ssm.describeParameters(r -> {});

        assertThat(me.lastAnswer().json()).isEqualTo(json("{Parameters:[]}"));
    }

    /** Source: SDK paginators, [model]: a page may be short, so only the sum counts. */
    @Test
    void thePaginatorVisitsEachParameterOnce() {
        List<String> names = IntStream.range(0, 55).mapToObj(i -> "/n" + i).toList();
        names.forEach(name -> fixture.put(name, "v"));

        List<String> visited = fixture.namesOf("{MaxResults:7}");

        assertThat(visited).containsExactlyInAnyOrderElementsOf(names);
        assertThat(fixture.namesOf("{}")).containsExactlyInAnyOrderElementsOf(names);
    }

    /** Source: [model]. */
    @Test
    void aPageHasAtMostAsManyAsAskedFor() {
        IntStream.range(0, 7).forEach(i -> fixture.put("/n" + i, "v"));
        DescribeParametersResponse first = fixture.ssm.describeParameters(r -> r.maxResults(5));

        DescribeParametersResponse second =
                fixture.ssm.describeParameters(r -> r.maxResults(5).nextToken(first.nextToken()));

        Set<ParameterMetadata> all = new HashSet<>(first.parameters());
        all.addAll(second.parameters());
        assertThat(first.parameters()).hasSizeLessThanOrEqualTo(5);
        assertThat(all).hasSize(7);
    }

    /** Source: [moto]. */
    @Test
    void aPageHasAtMostFiftyParameters() {
        Refused.call(() -> fixture.ssm.describeParameters(r -> r.maxResults(100)))
                .withCommon(400, "ValidationException")
                .saying("1 validation error detected: Value '100' at 'maxResults' failed to satisfy constraint: Member"
                        + " must have value less than or equal to 50");
    }

    /** Source: §1 [inferred]. */
    @Test
    void aTokenThatNobodyGaveOutIsRefused() {
        Refused.call(() -> fixture.ssm.describeParameters(r -> r.nextToken("bogus")))
                .with(400, "InvalidNextToken");
    }

    /** Source: §8.6 [model]: only what others shared. */
    @Test
    void ownParametersAreNotShared() {
        fixture.put("/a", "1");

        assertThat(fixture.describeAll("{Shared:true}")).isEmpty();
    }

    /** Source: §8.6 [docs], §11 [docs]: no LastModifiedUser, an ARN without account. */
    @Test
    void publicParametersAreFoundByTheirPath() {
        List<ParameterMetadata> regions = fixture.describeAll(
                "{ParameterFilters:[{Key:'Path',Values:['/aws/service/global-infrastructure/regions']}]}");

        assertThat(regions).hasSizeGreaterThan(20);
        JsonNode one = tree(regions.get(0));
        assertThat(one.has("LastModifiedUser")).isFalse();
        assertThat(one.path("ARN").asText())
                .startsWith("arn:aws:ssm:us-east-1::parameter/aws/service/global-infrastructure/regions/");
    }

    /** Source: §8.6 [model]: own parameters only. */
    @Test
    void publicParametersAreNotListedOtherwise() {
        fixture.put("/a", "1");

        assertThat(fixture.namesOf("{}")).containsExactly("/a");
    }
}
