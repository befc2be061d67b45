package dev.understudy.ssm.parameter.published;

import static dev.understudy.ssm.fixture.Requests.byPath;
import static dev.understudy.ssm.fixture.Requests.describe;
import static dev.understudy.ssm.fixture.Requests.filter;
import static dev.understudy.ssm.fixture.Requests.get;
import static dev.understudy.ssm.fixture.Requests.getAll;
import static dev.understudy.ssm.fixture.Requests.put;
import static dev.understudy.ssm.fixture.Requests.read;
import static dev.understudy.ssm.fixture.Requests.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.DescribeParametersOutput;
import dev.understudy.ssm.model.GetParameterOutput;
import dev.understudy.ssm.model.GetParametersByPathOutput;
import dev.understudy.ssm.model.GetParametersOutput;
import dev.understudy.ssm.model.Parameter;
import dev.understudy.ssm.model.ParameterMetadata;
import dev.understudy.ssm.model.ParameterType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedParametersTest {
    private static final String ROOT = "/aws/service/";
    private static final String LINUX = ROOT + "ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64";

    private final SsmBed bed = new SsmBed();

    private List<Parameter> all(String path) {
        List<Parameter> all = new ArrayList<>();
        String token = null;
        do {
            GetParametersByPathOutput page =
                    bed.call(byPath(path).nextToken(token).build());
            all.addAll(page.parameters());
            token = page.nextToken();
        } while (token != null);
        return all;
    }

    // Source: sheet 11 [docs]
    @Test
    void aPublicParameterIsAStringThatBelongsToNobody() {
        Parameter found = read(bed, LINUX);

        assertThat(found.name()).isEqualTo(LINUX);
        assertThat(found.type()).isEqualTo(ParameterType.STRING);
        assertThat(found.dataType()).isEqualTo("text");
        assertThat(found.arn()).isEqualTo("arn:aws:ssm:us-east-1::parameter" + LINUX);
        assertThat(found.version()).isGreaterThan(1);
    }

    // Source: sheet 11 [docs], P12
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
                "ami-amazon-linux-latest/al2023-ami-minimal-kernel-6.1-arm64",
                "ami-amazon-linux-latest/amzn2-ami-hvm-x86_64-gp2",
                "ami-amazon-linux-latest/amzn2-ami-kernel-5.10-hvm-arm64-ebs",
                "ami-amazon-linux-latest/amzn-ami-hvm-x86_64-gp2",
                "ami-windows-latest/Windows_Server-2022-English-Full-Base",
                "ami-windows-latest/Windows_Server-2019-English-Core-Containers",
                "ami-windows-latest/TPM-Windows_Server-2022-English-Core-Base",
                "ami-windows-latest/Windows_Server-2022-English-Full-SQL_2022_Standard",
                "ami-windows-latest/Windows_Server-2016-Japanese-Full-Base",
                "ecs/optimized-ami/amazon-linux-2/recommended/image_id",
                "ecs/optimized-ami/amazon-linux-2023/arm64/recommended/image_id",
                "ecs/optimized-ami/amazon-linux-2/gpu/recommended/image_id",
                "eks/optimized-ami/1.31/amazon-linux-2/recommended/image_id",
                "eks/optimized-ami/1.32/amazon-linux-2023/x86_64/standard/recommended/image_id",
                "canonical/ubuntu/server/22.04/stable/current/amd64/hvm/ebs-gp2/ami-id",
                "canonical/ubuntu/server/noble/stable/current/arm64/hvm/ebs-gp3/ami-id"
            })
    void anImageHasAnId(String name) {
        assertThat(read(bed, ROOT + name).value()).matches("ami-[0-9a-f]{17}");
    }

    @Test
    void anImageHasTheSameIdAlwaysAndAnotherOneElsewhere() {
        GetParameterOutput elsewhere = bed.callAs(SsmBed.ACCOUNT, "eu-west-1", get(LINUX));

        assertThat(read(new SsmBed(), LINUX).value()).isEqualTo(read(bed, LINUX).value());
        assertThat(elsewhere.parameter().value()).isNotEqualTo(read(bed, LINUX).value());
    }

    // Source: sheet 11 [docs], children [unconfirmed]
    @Test
    void aRecommendationIsJsonWithItsMembersBelow() {
        String name = ROOT + "ecs/optimized-ami/amazon-linux-2023/recommended";

        List<Parameter> members = all(name);

        assertThat(read(bed, name).value()).contains("\"ecs_agent_version\":", "\"schema_version\":1", "\"image_id\":");
        assertThat(members)
                .extracting(Parameter::name)
                .contains(name + "/image_id", name + "/image_name", name + "/os", name + "/ecs_agent_version");
    }

    // Source: sheet P12 [docs]
    @Test
    void pagesLeadThroughAllRegions() {
        List<Parameter> regions = all(ROOT + "global-infrastructure/regions");

        assertThat(regions)
                .extracting(Parameter::value)
                .contains("us-east-1", "eu-central-1", "cn-north-1", "us-gov-west-1");
        assertThat(regions).allSatisfy(region -> assertThat(region.name()).endsWith("/" + region.value()));
        assertThat(regions).hasSizeGreaterThan(30);
    }

    // Source: sheet 11 [docs], [unconfirmed]
    @ParameterizedTest
    @CsvSource({
        "current-region, us-east-1",
        "regions/eu-west-1, eu-west-1",
        "regions/eu-west-1/longName, Europe (Ireland)",
        "regions/eu-west-1/domain, amazonaws.com",
        "regions/cn-north-1/domain, amazonaws.com.cn",
        "regions/cn-north-1/partition, aws-cn",
        "regions/us-east-1/geolocationCountry, US",
        "regions/us-east-1/geolocationRegion, US-VA",
        "regions/eu-west-1/services/ssm, ssm",
        "regions/eu-west-1/services/ssm/endpoint, ssm.eu-west-1.amazonaws.com",
        "regions/eu-west-1/services/ssm/protocols, HTTPS",
        "regions/eu-west-1/availability-zones/euw1-az1, euw1-az1",
        "services/appmesh, appmesh",
        "services/appmesh/longName, AWS App Mesh",
        "services/appmesh/marketingHomeURL, https://aws.amazon.com/appmesh/",
        "services/ssm/regions/us-west-2, us-west-2",
        "services/ssm/regions/us-west-2/endpoint, ssm.us-west-2.amazonaws.com",
        "services/ssm/regions/us-west-2/protocols, HTTPS",
        "availability-zones/afs1-az3, afs1-az3",
        "regions/us-west-2/local-zones/usw2-lax1-az1, usw2-lax1-az1",
        "local-zones/usw2-lax1-az1, usw2-lax1-az1",
        "wavelength-zones/use1-wl1-bos-wlz1, use1-wl1-bos-wlz1",
    })
    void infrastructureIsToldWholly(String name, String value) {
        Parameter found = read(bed, ROOT + "global-infrastructure/" + name);

        assertThat(found.value()).isEqualTo(value);
        assertThat(found.version()).isEqualTo(1);
    }

    @Test
    void theCurrentRegionIsTheCallers() {
        GetParameterOutput answer =
                bed.callAs(SsmBed.ACCOUNT, "ap-south-1", get(ROOT + "global-infrastructure/current-region"));

        assertThat(answer.parameter().value()).isEqualTo("ap-south-1");
    }

    // Source: sheet 11 [docs]
    @Test
    void everyPublisherIsListedWithItsPath() {
        assertThat(all(ROOT + "list"))
                .extracting(Parameter::value)
                .contains(ROOT + "global-infrastructure/", ROOT + "ami-amazon-linux-latest/", ROOT + "ecs/")
                .allSatisfy(path -> assertThat(isEmpty(path)).isFalse());
    }

    private boolean isEmpty(String path) {
        GetParametersByPathOutput page = bed.call(byPath(path).recursive(true).build());
        return page.parameters().isEmpty();
    }

    // Source: sheet 8.6 [docs]
    @Test
    void aPathFilterDescribesPublicParametersWithoutAUser() {
        DescribeParametersOutput answer = bed.call(describe(filter("Path", "Recursive", ROOT + "ami-windows-latest"))
                .maxResults(50)
                .build());

        assertThat(answer.parameters()).hasSize(50);
        assertThat(answer.parameters())
                .allSatisfy(found -> assertThat(found.lastModifiedUser()).isNull());
    }

    @Test
    void ownAndPublicPathsMayBeAskedForTogether() {
        put(bed, string("/mine/a", "v"));

        DescribeParametersOutput answer =
                bed.call(describe(filter("Path", null, "/mine", ROOT + "list")).build());

        assertThat(answer.parameters()).extracting(ParameterMetadata::name).contains("/mine/a", ROOT + "list/ecs");
    }

    @Test
    void publicParametersAreNotAmongTheCallersOwn() {
        DescribeParametersOutput described = bed.call(describe().build());

        assertThat(described.parameters()).isEmpty();
        assertThat(all("/")).isEmpty();
    }

    // Source: sheet 11, emulator advice
    @Test
    void whatIsNotPublishedIsNotFound() {
        GetParametersOutput answer = bed.call(getAll(ROOT + "marketplace/x", LINUX));

        assertThat(bed.refusal(get(ROOT + "marketplace/x"))).isEqualTo("ParameterNotFound");
        assertThat(answer.invalidParameters()).containsExactly(ROOT + "marketplace/x");
        assertThat(answer.parameters()).hasSize(1);
    }

    // Source: sheet 11 [recorded] issues
    @Test
    void nobodyWritesPublicParameters() {
        assertThat(bed.refusal(string(ROOT + "x", "v").build()))
                .isEqualTo("AccessDeniedException: No access to reserved parameter name: /aws/service/x.");
    }

    @Test
    void anArnWithoutAccountNamesAPublicParameter() {
        assertThat(read(bed, "arn:aws:ssm:us-east-1::parameter" + LINUX).name()).isEqualTo(LINUX);
    }
}
