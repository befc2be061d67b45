package dev.understudy.proton.rules.bundle;

import dev.understudy.core.yaml.YamlFault;
import dev.understudy.core.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;

/** Reads the infrastructure code of one part of a bundle: the manifest and the files that it asks for. */
final class Infrastructure {
    private static final String MANIFEST = "manifest.yaml";

    /** AWS's limit for a bundle that CodeBuild provisions. */
    private static final int MOST_FILES = 500;

    private final String folder;
    private final SortedMap<String, byte[]> files;

    private Infrastructure(String folder, SortedMap<String, byte[]> files) {
        this.folder = folder;
        this.files = files;
    }

    /**
     * Reads the code of a part.
     *
     * @throws BundleFault if the manifest or a file that it names is missing or not in order
     */
    static InfrastructureCode read(BundleFiles bundle, BundlePart part, BundleKind kind) throws BundleFault {
        String folder = part.folder();
        SortedMap<String, byte[]> files = bundle.folder(folder);
        String text = bundle.text(folder + "/" + MANIFEST);
        files.remove(MANIFEST);
        try {
            Infrastructure infrastructure = new Infrastructure(folder, files);
            ManifestReader reader = ManifestReader.open(text);
            Manifest manifest = reader.manifest();
            return new InfrastructureCode(folder, manifest, infrastructure.named(manifest, reader.fileNode()));
        } catch (YamlFault e) {
            throw BundleErrors.badManifest(kind, folder + "/" + MANIFEST, e);
        }
    }

    private Map<String, String> named(Manifest manifest, YamlNode where) throws BundleFault, YamlFault {
        if (manifest instanceof Manifest.CloudFormation cloudFormation) {
            return one(cloudFormation.file(), where);
        }
        if (manifest instanceof Manifest.Terraform terraform) {
            return terraform.file().equals(ManifestReader.ALL) ? allTerraform(where) : one(terraform.file(), where);
        }
        return everything();
    }

    private Map<String, String> one(String name, YamlNode where) throws BundleFault, YamlFault {
        byte[] content = files.get(name);
        if (content == null) {
            throw ManifestErrors.missingFile(where, name);
        }
        return Map.of(name, text(name, content));
    }

    private Map<String, String> allTerraform(YamlNode where) throws BundleFault, YamlFault {
        Map<String, String> terraform = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith(".tf") && !file.getKey().contains("/")) {
                terraform.put(file.getKey(), text(file.getKey(), file.getValue()));
            }
        }
        if (terraform.isEmpty()) {
            throw ManifestErrors.noTerraform(where);
        }
        return terraform;
    }

    /** Files that are no text are left out: no build runs that could need them. */
    private Map<String, String> everything() throws BundleFault {
        if (files.size() > MOST_FILES) {
            throw BundleErrors.tooManyFiles(folder, MOST_FILES);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach((name, content) -> {
            String text = BundleFiles.decoded(content);
            if (text != null) {
                texts.put(name, text);
            }
        });
        return texts;
    }

    private String text(String name, byte[] content) throws BundleFault {
        String text = BundleFiles.decoded(content);
        if (text == null) {
            throw BundleErrors.noText(folder + "/" + name);
        }
        return text;
    }
}
