package dev.understudy.proton;

import static dev.understudy.proton.fixture.ServiceBed.edit;
import static dev.understudy.proton.fixture.ServiceBed.newService;
import static dev.understudy.proton.fixture.ServiceBed.specOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.proton.fixture.Proton;
import dev.understudy.proton.fixture.ServiceBed;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Tags of services and their instances (behaviour sheet Proton §14)")
class ServiceTagsTest {
    private static final String OWNER = "arn:aws:proton:us-east-1:111111111111:";
    private static final String SERVICE = OWNER + "service/svc";

    @TempDir
    Path buckets = Path.of("");

    private ServiceBed bed;
    private Proton proton;

    @BeforeEach
    void taggedService() {
        bed = ServiceBed.in(buckets).withRoles();
        proton = bed.proton();
        proton.ask(
                "CreateService",
                newService(specOf("i1")).replace("{name: 'svc'", "{tags: [{key: 'team', value: 'a'}], name: 'svc'"));
        bed.settle();
    }

    private Map<String, String> tags(String arn) {
        Map<String, String> tags = new TreeMap<>();
        proton.ask("ListTagsForResource", "{resourceArn: '" + arn + "'}")
                .get("tags")
                .forEach(tag ->
                        tags.put(tag.get("key").asText(), tag.get("value").asText()));
        return tags;
    }

    @Test
    @DisplayName("tags of a service go to its instances, beside those that AWS gives [docs]")
    void instancesInherit() {
        assertThat(tags(SERVICE + "/service-instance/i1"))
                .isEqualTo(Map.of(
                        "team",
                        "a",
                        "aws:proton:account",
                        Proton.ACCOUNT,
                        "aws:proton:template",
                        OWNER + "service-template/st1",
                        "aws:proton:environment",
                        OWNER + "environment/e1",
                        "aws:proton:service",
                        SERVICE,
                        "aws:proton:service-instance",
                        SERVICE + "/service-instance/i1"));
    }

    @Test
    @DisplayName("later tags of a service go to new instances only [docs]")
    void onlyNewInstances() {
        proton.ask("TagResource", "{resourceArn: '" + SERVICE + "', tags: [{key: 'stage', value: 'x'}]}");

        proton.ask("UpdateService", edit(specOf("i1", "i2")));

        assertThat(tags(SERVICE + "/service-instance/i1")).doesNotContainKey("stage");
        assertThat(tags(SERVICE + "/service-instance/i2"))
                .containsEntry("stage", "x")
                .containsEntry("team", "a");
    }

    @Test
    @DisplayName("an instance that is created by itself has its own tags, too [docs]")
    void ownTags() {
        proton.ask(
                "CreateServiceInstance",
                "{serviceName: 'svc', name: 'i2', spec: '" + specOf("i2")
                        + "', tags: [{key: 'team', value: 'b'}, {key: 'own', value: ''}]}");

        assertThat(tags(SERVICE + "/service-instance/i2"))
                .containsEntry("team", "b")
                .containsEntry("own", "");
    }

    @Test
    @DisplayName("pipelines have no tags [docs]")
    void pipelinesHaveNone() {
        assertThat(proton.refuse("ListTagsForResource", "{resourceArn: '" + SERVICE + "/pipeline'}")
                        .code())
                .isEqualTo("ResourceNotFoundException");
    }

    @Test
    @DisplayName("tags vanish with their resource")
    void vanish() {
        proton.ask("DeleteService", "{name: 'svc'}");
        bed.settle();

        proton.ask("CreateService", newService(specOf("i1")));

        assertThat(tags(SERVICE)).doesNotContainKey("team");
        assertThat(tags(SERVICE + "/service-instance/i1")).doesNotContainKey("team");
    }
}
