package dev.understudy.proton.rules.sync;

import dev.understudy.proton.rules.bundle.BundleReading;
import dev.understudy.proton.rules.bundle.Bundles;
import dev.understudy.proton.rules.git.GitBranch;
import dev.understudy.proton.rules.git.GitFault;
import dev.understudy.proton.rules.git.GitFolder;
import dev.understudy.proton.rules.template.NewVersion;
import dev.understudy.proton.rules.template.VersionRegistration;
import dev.understudy.proton.state.CompatibleTemplate;
import dev.understudy.proton.state.TemplateKind;
import dev.understudy.proton.state.TemplateRecord;
import dev.understudy.proton.state.VersionNumber;
import dev.understudy.proton.state.sync.TemplateSyncRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template that follows a branch, and what is known of it: the folder that has its name holds a folder {@code v1}, {@code
 * v2} and so on for each major version. See <a
 * href="https://docs.aws.amazon.com/proton/latest/userguide/ag-template-sync-configs.html">Template sync
 * configurations</a>.
 *
 * @param config the configuration
 * @param template the template
 * @param synced the id of what each major version was synced with last
 */
record TemplateFolders(TemplateSyncRecord config, TemplateRecord template, Map<Integer, String> synced) {
    private static final Pattern MAJOR = Pattern.compile("v([1-9]\\d{0,8})");

    /** Keeps a copy. */
    TemplateFolders {
        synced = Map.copyOf(synced);
    }

    /**
     * The major versions that have changed.
     *
     * @throws GitFault if the branch cannot be read
     */
    List<FoundMajor> changedIn(GitBranch branch) throws GitFault {
        GitFolder top = config.subdirectory() == null ? branch.root() : branch.folder(config.subdirectory());
        GitFolder home = top == null ? null : branch.find(top, template.name());
        List<FoundMajor> changed = new ArrayList<>();
        for (GitFolder folder : home == null ? List.<GitFolder>of() : branch.folders(home)) {
            Matcher major = MAJOR.matcher(folder.name());
            if (major.matches()) {
                int number = VersionNumber.part(major.group(1));
                if (!folder.content().equals(synced.get(number))) {
                    changed.add(new FoundMajor(config, number, folder, content(branch, folder, major.group(1))));
                }
            }
        }
        return changed;
    }

    private FoundMajor.Content content(GitBranch branch, GitFolder folder, String major) {
        Map<String, byte[]> files;
        BundleReading reading;
        try {
            files = branch.files(folder, path -> RegistrationFile.is(path) || Bundles.matters(path));
            reading = Bundles.read(files, VersionRegistration.bundleKind(template));
        } catch (GitFault e) {
            files = Map.of();
            reading = new BundleReading.Bad(e.reason());
        }
        if (template.kind() == TemplateKind.ENVIRONMENT) {
            return new FoundMajor.Bundle(version(major, new RegistrationFile(List.of(), List.of())), reading);
        }
        try {
            return new FoundMajor.Bundle(version(major, RegistrationFile.read(files, folder.path())), reading);
        } catch (RegistrationFile.Useless e) {
            return new FoundMajor.Useless(reading instanceof BundleReading.Bad bad ? bad.statusMessage() : e.reason());
        }
    }

    private NewVersion version(String major, RegistrationFile beside) {
        List<CompatibleTemplate> compatible = beside.compatible();
        return new NewVersion(
                template.kind(), template.name(), major, null, Map.of(), compatible, beside.componentSources());
    }
}
