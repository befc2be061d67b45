package dev.understudy.proton;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.proton.bundles.SheetBundles;
import dev.understudy.proton.fixture.GitFixture;
import dev.understudy.proton.fixture.Proton;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An environment template, and a linked repository that it can follow. */
abstract class FollowedTemplate {
    static final String REPOSITORY = "repositoryProvider: 'GITHUB', repositoryName: 'myrepos/templates'";
    static final String KEY = "templateName: 'et1', templateType: 'ENVIRONMENT'";
    static final String CONFIG = KEY + ", " + REPOSITORY + ", branch: 'main'";

    @TempDir
    Path root = Path.of("");

    Proton proton = Proton.create();

    @SuppressWarnings("NullAway.Init")
    GitFixture git;

    @BeforeEach
    void templateAndRepository() {
        git = GitFixture.create(root, "myrepos/templates");
        proton = Proton.create(git.root());
        link(proton);
    }

    static void link(Proton proton) {
        proton.environmentTemplate("et1");
        proton.ask(
                "CreateRepository",
                "{provider: 'GITHUB', name: 'myrepos/templates',"
                        + " connectionArn: 'arn:aws:codestar-connections:us-east-1:111111111111:connection/c'}");
    }

    final GitFixture bundle(String folder, SheetBundles bundle) {
        bundle.files().forEach((path, content) -> git.write(folder + "/" + path, content));
        return git;
    }

    final void follow() {
        proton.ask("CreateTemplateSyncConfig", "{" + CONFIG + "}");
        soon();
    }

    /** Long enough for the first look at a branch, and for registrations. */
    final void soon() {
        proton.advance(Duration.ofSeconds(1));
        proton.advance(Duration.ofSeconds(1));
    }

    /** Long enough for the next look at the branch, and for registrations. */
    final void letTimePass() {
        proton.advance(Duration.ofSeconds(10));
        proton.advance(Duration.ofSeconds(1));
    }

    final String minors(String major) {
        StringBuilder minors = new StringBuilder();
        proton.ask("ListEnvironmentTemplateVersions", "{templateName: 'et1', majorVersion: '" + major + "'}")
                .get("templateVersions")
                .forEach(version -> minors.append(Proton.number(version))
                        .append(' ')
                        .append(version.get("status").asText())
                        .append('\n'));
        return minors.toString();
    }

    final JsonNode status(String major) {
        return proton.ask("GetTemplateSyncStatus", "{" + KEY + ", templateVersion: '" + major + "'}");
    }

    final JsonNode repositoryStatus() {
        return proton.ask("GetRepositorySyncStatus", "{" + REPOSITORY + ", branch: 'main', syncType: 'TEMPLATE_SYNC'}")
                .get("latestSync");
    }
}
