package dev.understudy.it.sdk.proton;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.proton.Landscape.ask;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.CreateRepositoryRequest;
import software.amazon.awssdk.services.proton.model.DeleteRepositoryRequest;
import software.amazon.awssdk.services.proton.model.GetAccountSettingsRequest;
import software.amazon.awssdk.services.proton.model.GetRepositoryRequest;
import software.amazon.awssdk.services.proton.model.ListRepositoriesRequest;
import software.amazon.awssdk.services.proton.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.TagResourceRequest;
import software.amazon.awssdk.services.proton.model.UntagResourceRequest;
import software.amazon.awssdk.services.proton.model.UpdateAccountSettingsRequest;

/** Linked repositories, account settings and tags. Source: §12.7, §12.8, §14. */
// All of Proton is deprecated: AWS has switched it off. The SDK takes lists of builders as varargs of generics.
@SuppressWarnings({"deprecation", "unchecked"})
class SettingsTest {
    private static final String NAMED = "{provider:'GITHUB',name:'o/r'}";

    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Landscape land = new Landscape(emulator, emulator.newCaller());
    private final ProtonClient client = land.client();

    private JsonNode link() {
        return ask(
                client::createRepository,
                CreateRepositoryRequest.builder(),
                "{provider:'GITHUB',name:'o/r',connectionArn:'" + Landscape.CONNECTION + "'}");
    }

    private JsonNode update(String members) {
        return ask(client::updateAccountSettings, UpdateAccountSettingsRequest.builder(), members);
    }

    /** §2.1, §12.7 [docs]. */
    @Test
    void aRepositoryIsLinkedAndUnlinked() {
        String whole = String.format(
                "{provider:'GITHUB',name:'o/r',arn:'%s',connectionArn:'%s'}",
                land.arn("repository/github:o/r"), Landscape.CONNECTION);

        assertThat(link()).isEqualTo(json("{repository:%s}", whole));

        assertThat(ask(client::getRepository, GetRepositoryRequest.builder(), NAMED))
                .isEqualTo(json("{repository:%s}", whole));
        assertThat(ask(client::listRepositories, ListRepositoriesRequest.builder(), "{}"))
                .isEqualTo(json("{repositories:[%s]}", whole));
        assertThat(ask(client::deleteRepository, DeleteRepositoryRequest.builder(), NAMED))
                .isEqualTo(json("{repository:%s}", whole));
        Refused.call(() -> client.getRepository(
                        r -> r.provider(RepositoryProvider.GITHUB).name("o/r")))
                .with(400, "ResourceNotFoundException");
        Refused.call(() -> client.deleteRepository(
                        r -> r.provider(RepositoryProvider.GITHUB).name("o/r")))
                .with(400, "ResourceNotFoundException");
    }

    /** §12.7 [inferred]: account settings use it. */
    @Test
    void aRepositoryInUseStays() {
        link();
        client.updateAccountSettings(r -> r.pipelineProvisioningRepository(
                b -> b.provider(RepositoryProvider.GITHUB).name("o/r").branch("main")));

        Refused.call(() -> client.deleteRepository(
                        r -> r.provider(RepositoryProvider.GITHUB).name("o/r")))
                .with(400, "ConflictException");
        Refused.call(() -> client.createRepository(r ->
                        r.provider(RepositoryProvider.GITHUB).name("o/r").connectionArn(Landscape.CONNECTION + "2")))
                .with(400, "ConflictException");
    }

    /** §12.8 [model]. */
    @Test
    void settingsChangeOneByOne() {
        assertThat(ask(client::getAccountSettings, GetAccountSettingsRequest.builder(), "{}"))
                .isEqualTo(json("{accountSettings:{}}"));
        link();
        String repository = String.format(
                "pipelineProvisioningRepository:{arn:'%s',provider:'GITHUB',name:'o/r',branch:'main'}",
                land.arn("repository/github:o/r"));
        String role = "'" + Landscape.ROLE + "'";

        assertThat(update("{pipelineServiceRoleArn:" + role + ",pipelineCodebuildRoleArn:" + role + "}"))
                .isEqualTo(
                        json("{accountSettings:{pipelineServiceRoleArn:%s,pipelineCodebuildRoleArn:%s}}", role, role));
        assertThat(update("{pipelineServiceRoleArn:'',"
                        + "pipelineProvisioningRepository:{provider:'GITHUB',name:'o/r',branch:'main'}}"))
                .isEqualTo(json("{accountSettings:{pipelineCodebuildRoleArn:%s,%s}}", role, repository));
        assertThat(update("{deletePipelineProvisioningRepository:true}"))
                .isEqualTo(json("{accountSettings:{pipelineCodebuildRoleArn:%s}}", role));
    }

    /** §14 [docs]. */
    @Test
    void tagsComeAndGo() {
        client.createEnvironmentTemplate(r -> r.name("t"));
        String arn = land.arn("environment-template/t");

        assertThat(ask(
                        client::tagResource,
                        TagResourceRequest.builder(),
                        "{resourceArn:'" + arn + "',tags:[{key:'a',value:'1'},{key:'b',value:''}]}"))
                .isEqualTo(json("{}"));
        assertThat(ask(
                        client::untagResource,
                        UntagResourceRequest.builder(),
                        "{resourceArn:'" + arn + "',tagKeys:['a','unknown']}"))
                .isEqualTo(json("{}"));
        JsonNode tags =
                ask(client::listTagsForResource, ListTagsForResourceRequest.builder(), "{resourceArn:'" + arn + "'}");
        assertThat(tags.path("tags")).contains(json("{key:'b',value:''}"));
        assertThat(tags.path("tags")).noneMatch(tag -> tag.path("key").asText().equals("a"));
    }

    /** §14 [inferred], §1.3 [model]. */
    @Test
    void tagsNeedSomethingToHangOn() {
        String arn = land.arn("environment-template/no");

        Refused.call(() -> client.tagResource(
                        r -> r.resourceArn(arn).tags(t -> t.key("a").value("b"))))
                .with(400, "ResourceNotFoundException");
        Refused.call(() -> client.untagResource(r -> r.resourceArn(arn).tagKeys("a")))
                .with(400, "ResourceNotFoundException");
        Refused.call(() -> client.listTagsForResource(r -> r.resourceArn(arn))).with(400, "ResourceNotFoundException");
    }
}
