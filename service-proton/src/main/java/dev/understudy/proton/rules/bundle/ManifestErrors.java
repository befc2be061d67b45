package dev.understudy.proton.rules.bundle;

import dev.understudy.core.yaml.YamlFault;
import dev.understudy.core.yaml.YamlNode;

/** What may be wrong with a manifest; each fault knows its line. All texts are proposed. */
final class ManifestErrors {
    private ManifestErrors() {}

    static YamlFault missing(YamlNode owner, String key) {
        return new YamlFault(owner.line(), "Missing property [" + key + "]");
    }

    static YamlFault mustBe(YamlNode node, String key, String form) {
        return new YamlFault(node.line(), "[" + key + "] must be " + form);
    }

    static YamlFault notOneTemplate(YamlNode node, int number) {
        return new YamlFault(node.line(), "[templates] must have exactly one entry, not " + number);
    }

    /** The preview's key; AWS's guide says that it is refused now. */
    static YamlFault oldKey(YamlNode node) {
        return new YamlFault(node.line(), "The key [engine] is not supported; write [rendering_engine]");
    }

    static YamlFault unknownEngine(YamlNode node, String engine, String language) {
        return new YamlFault(
                node.line(),
                "rendering_engine [" + engine + "] with template_language [" + language + "] is none of jinja with"
                        + " cloudformation, hcl with terraform, and codebuild");
    }

    static YamlFault missingFile(YamlNode node, String file) {
        return new YamlFault(node.line(), "The file [" + file + "] is missing");
    }

    static YamlFault noTerraform(YamlNode node) {
        return new YamlFault(node.line(), "There is no file whose name ends with .tf");
    }

    static YamlFault notForComponents(YamlNode node) {
        return new YamlFault(node.line(), "Components cannot be provisioned with CodeBuild");
    }

    static YamlFault notOneFile(YamlNode node) {
        return new YamlFault(node.line(), "The manifest of a component must name one file");
    }
}
