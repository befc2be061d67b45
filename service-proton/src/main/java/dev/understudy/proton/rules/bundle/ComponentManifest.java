package dev.understudy.proton.rules.bundle;

import dev.understudy.core.yaml.YamlFault;
import dev.understudy.core.yaml.YamlNode;
import dev.understudy.proton.errors.SpecErrors;
import java.util.Map;

/**
 * What a component brings along: the text of a manifest and of the one file that it names.
 *
 * @see <a href="https://docs.aws.amazon.com/proton/latest/userguide/ag-components.html">Components</a>
 */
public final class ComponentManifest {
    private ComponentManifest() {}

    /**
     * The infrastructure code of a component.
     *
     * @param manifest the text of the manifest
     * @param templateFile the text of the file that it names
     * @throws dev.understudy.proton.model.ValidationException if the manifest is not in order, or asks for CodeBuild
     */
    public static InfrastructureCode infrastructure(String manifest, String templateFile) {
        try {
            ManifestReader reader = ManifestReader.open(manifest);
            Manifest checked = reader.manifest();
            return new InfrastructureCode("", checked, Map.of(file(checked, reader.fileNode()), templateFile));
        } catch (YamlFault e) {
            throw SpecErrors.componentManifestRefused(e.reason() + " (line " + e.line() + ").");
        }
    }

    private static String file(Manifest manifest, YamlNode entry) throws YamlFault {
        if (manifest instanceof Manifest.CloudFormation cloudFormation) {
            return cloudFormation.file();
        }
        if (manifest instanceof Manifest.Terraform terraform) {
            if (terraform.file().equals(ManifestReader.ALL)) {
                throw ManifestErrors.notOneFile(entry);
            }
            return terraform.file();
        }
        throw ManifestErrors.notForComponents(entry);
    }
}
