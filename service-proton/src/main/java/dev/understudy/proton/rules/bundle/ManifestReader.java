package dev.understudy.proton.rules.bundle;

import dev.understudy.core.value.InputValue;
import dev.understudy.core.yaml.YamlFault;
import dev.understudy.core.yaml.YamlNode;
import dev.understudy.core.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads manifests.
 *
 * @see <a href="https://docs.aws.amazon.com/proton/latest/userguide/ag-wrap-up.html">Wrap up template files</a>
 */
final class ManifestReader {
    /** Stands for every Terraform file. */
    static final String ALL = "*";

    private static final String RENDERING_ENGINE = "rendering_engine";
    private static final String TEMPLATE_LANGUAGE = "template_language";
    private static final String INPUT_TYPE = "input_type";
    private static final String PROJECT_PROPERTIES = "project_properties";

    private final YamlNode.Mapping entry;

    private ManifestReader(YamlNode.Mapping entry) {
        this.entry = entry;
    }

    /**
     * Opens a manifest.
     *
     * @throws YamlFault if it has not exactly one entry
     */
    static ManifestReader open(String text) throws YamlFault {
        YamlNode.Mapping infrastructure = mapping(mapping(YamlReader.read(text), "the manifest"), "infrastructure");
        YamlNode templates = infrastructure.members().get("templates");
        if (templates == null) {
            throw ManifestErrors.missing(infrastructure, "templates");
        }
        if (!(templates instanceof YamlNode.Sequence list)) {
            throw ManifestErrors.mustBe(templates, "templates", "a list");
        }
        if (list.items().size() != 1) {
            throw ManifestErrors.notOneTemplate(templates, list.items().size());
        }
        return new ManifestReader(mapping(list.items().get(0), "templates"));
    }

    /** Where the file stands that the manifest names. */
    YamlNode fileNode() {
        return entry.members().getOrDefault("file", entry);
    }

    /**
     * What the manifest says.
     *
     * @throws YamlFault if that makes no sense
     */
    Manifest manifest() throws YamlFault {
        YamlNode old = entry.members().get("engine");
        if (old != null) {
            throw ManifestErrors.oldKey(old);
        }
        String engine = text(entry, RENDERING_ENGINE);
        if (engine.equals("codebuild")) {
            return codeBuild();
        }
        String language = text(entry, TEMPLATE_LANGUAGE);
        if (engine.equals("jinja") && language.equals("cloudformation")) {
            return new Manifest.CloudFormation(text(entry, "file"));
        }
        if (engine.equals("hcl") && language.equals("terraform")) {
            return new Manifest.Terraform(text(entry, "file"));
        }
        throw ManifestErrors.unknownEngine(entry.members().getOrDefault(RENDERING_ENGINE, entry), engine, language);
    }

    private Manifest codeBuild() throws YamlFault {
        YamlNode.Mapping settings = mapping(entry, "settings");
        YamlNode.Mapping env = optionalMapping(settings, "env");
        YamlNode.Mapping properties = optionalMapping(settings, PROJECT_PROPERTIES);
        YamlNode image = settings.members().get("image");
        return new Manifest.CodeBuild(
                image == null ? "" : text(settings, "image"),
                texts(settings, "runtimes"),
                env == null ? Map.of() : texts(env, "variables"),
                env == null ? Map.of() : texts(env, "secrets_manager"),
                commands(settings, "provision"),
                commands(settings, "deprovision"),
                properties == null ? "{}" : properties.value().json(),
                inputType(settings));
    }

    /** AWS's sample puts it among the settings, its guide calls it a property of the manifest. */
    private Manifest.InputType inputType(YamlNode.Mapping settings) throws YamlFault {
        YamlNode.Mapping owner = settings.members().containsKey(INPUT_TYPE) ? settings : entry;
        YamlNode node = owner.members().get(INPUT_TYPE);
        if (node == null) {
            return Manifest.InputType.JSON;
        }
        return switch (text(owner, INPUT_TYPE).toUpperCase(Locale.ROOT)) {
            case "JSON" -> Manifest.InputType.JSON;
            case "HCL" -> Manifest.InputType.HCL;
            default -> throw ManifestErrors.mustBe(node, INPUT_TYPE, "JSON or HCL");
        };
    }

    private static List<String> commands(YamlNode.Mapping settings, String key) throws YamlFault {
        YamlNode node = settings.members().get(key);
        if (node == null) {
            return List.of();
        }
        List<String> commands = new ArrayList<>();
        if (node instanceof YamlNode.Sequence list) {
            for (YamlNode item : list.items()) {
                if (!(item instanceof YamlNode.Scalar command)) {
                    throw ManifestErrors.mustBe(item, key, "a list of commands");
                }
                commands.add(command.source());
            }
            return commands;
        }
        throw ManifestErrors.mustBe(node, key, "a list of commands");
    }

    /** Names with values as they are written, because the version 1.10 is not 1.1. */
    private static Map<String, String> texts(YamlNode.Mapping owner, String key) throws YamlFault {
        YamlNode.Mapping given = optionalMapping(owner, key);
        Map<String, String> texts = new LinkedHashMap<>();
        if (given != null) {
            for (Map.Entry<String, YamlNode> member : given.members().entrySet()) {
                if (!(member.getValue() instanceof YamlNode.Scalar scalar)) {
                    throw ManifestErrors.mustBe(member.getValue(), member.getKey(), "a single value");
                }
                texts.put(member.getKey(), scalar.source());
            }
        }
        return texts;
    }

    private static String text(YamlNode.Mapping owner, String key) throws YamlFault {
        YamlNode node = owner.members().get(key);
        if (node == null) {
            throw ManifestErrors.missing(owner, key);
        }
        if (node.value() instanceof InputValue.Text text && !text.value().isBlank()) {
            return text.value();
        }
        throw ManifestErrors.mustBe(node, key, "text");
    }

    private static YamlNode.@Nullable Mapping optionalMapping(YamlNode.Mapping owner, String key) throws YamlFault {
        YamlNode node = owner.members().get(key);
        return node == null || node.value() instanceof InputValue.Nothing ? null : mapping(node, key);
    }

    private static YamlNode.Mapping mapping(YamlNode.Mapping owner, String key) throws YamlFault {
        YamlNode node = owner.members().get(key);
        if (node == null) {
            throw ManifestErrors.missing(owner, key);
        }
        return mapping(node, key);
    }

    private static YamlNode.Mapping mapping(YamlNode node, String key) throws YamlFault {
        if (node instanceof YamlNode.Mapping mapping) {
            return mapping;
        }
        throw ManifestErrors.mustBe(node, key, "a map");
    }
}
