package dev.understudy.proton.rules.sync;

import dev.understudy.core.yaml.YamlFault;
import dev.understudy.core.yaml.YamlNode;
import dev.understudy.core.yaml.YamlReader;
import dev.understudy.proton.errors.SyncErrors;
import dev.understudy.proton.model.ServiceTemplateSupportedComponentSourceType;
import dev.understudy.proton.state.CompatibleTemplate;
import dev.understudy.proton.state.VersionNumber;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What lies beside the bundle of a service template in a repository: what a request would say about the version. See <a
 * href="https://docs.aws.amazon.com/proton/latest/userguide/create-template-sync.html">Create a template sync
 * configuration</a>.
 *
 * @param compatible the environment templates that it goes with; not empty
 * @param componentSources where components of its instances may come from
 */
record RegistrationFile(
        List<CompatibleTemplate> compatible, List<ServiceTemplateSupportedComponentSourceType> componentSources) {
    static final String NAME = ".template-registration.yaml";

    /** The older form: a line for each environment template. */
    static final String OLD_NAME = ".compatible-envs";

    private static final String COMPATIBLE = "compatible_environments";
    private static final String SOURCES = "supported_component_sources";

    /** CompatibleEnvironmentTemplateInputList of the API's model. */
    private static final int MOST_COMPATIBLE = 10;

    private static final String TEMPLATE_AND_MAJOR = "[0-9A-Za-z][0-9A-Za-z_-]{0,99}:(0|[1-9]\\d{0,8})";

    /** Says why a file is of no use. */
    static final class Useless extends Exception {
        private static final long serialVersionUID = 1L;

        Useless(String reason) {
            super(reason, null, false, false);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    static boolean is(String name) {
        return name.equals(NAME) || name.equals(OLD_NAME);
    }

    /**
     * Reads the file among those of a folder; the newer form comes first.
     *
     * @param files by their paths in the folder
     * @param folder the folder, for messages
     * @throws Useless if there is none, or it says something that cannot be
     */
    static RegistrationFile read(Map<String, byte[]> files, String folder) throws Useless {
        byte[] content = files.get(NAME);
        byte[] old = files.get(OLD_NAME);
        if (content != null) {
            return new Source(NAME, folder).yaml(text(content));
        }
        if (old != null) {
            return new Source(OLD_NAME, folder).lines(text(old));
        }
        throw new Useless(SyncErrors.noRegistrationFile(NAME, folder));
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private record Source(String file, String folder) {
        RegistrationFile yaml(String text) throws Useless {
            try {
                if (!(YamlReader.read(text) instanceof YamlNode.Mapping root)) {
                    throw useless(1, "it is no map");
                }
                List<CompatibleTemplate> compatible = new ArrayList<>();
                for (YamlNode.Scalar item : items(root, COMPATIBLE)) {
                    add(compatible, item.source(), item.line());
                }
                List<ServiceTemplateSupportedComponentSourceType> sources = new ArrayList<>();
                for (YamlNode.Scalar item : items(root, SOURCES)) {
                    sources.add(source(item));
                }
                return checked(compatible, sources);
            } catch (YamlFault e) {
                throw useless(e.line(), e.reason());
            }
        }

        RegistrationFile lines(String text) throws Useless {
            List<CompatibleTemplate> compatible = new ArrayList<>();
            int number = 0;
            for (String line : text.lines().toList()) {
                number++;
                if (!line.isBlank()) {
                    add(compatible, line.strip(), number);
                }
            }
            return checked(compatible, List.of());
        }

        private List<YamlNode.Scalar> items(YamlNode.Mapping root, String key) throws Useless {
            YamlNode list = root.members().get(key);
            List<YamlNode.Scalar> items = new ArrayList<>();
            if (list instanceof YamlNode.Sequence sequence) {
                for (YamlNode item : sequence.items()) {
                    if (!(item instanceof YamlNode.Scalar scalar)) {
                        throw useless(item.line(), key + " must be a list of texts");
                    }
                    items.add(scalar);
                }
            } else if (list != null) {
                throw useless(list.line(), key + " must be a list of texts");
            }
            return items;
        }

        private void add(List<CompatibleTemplate> compatible, String item, int line) throws Useless {
            if (!item.matches(TEMPLATE_AND_MAJOR)) {
                throw useless(line, "an environment template and a major version are written like my-template:1");
            }
            int colon = item.indexOf(':');
            compatible.add(
                    new CompatibleTemplate(item.substring(0, colon), VersionNumber.part(item.substring(colon + 1))));
        }

        private ServiceTemplateSupportedComponentSourceType source(YamlNode.Scalar item) throws Useless {
            for (ServiceTemplateSupportedComponentSourceType type :
                    ServiceTemplateSupportedComponentSourceType.values()) {
                if (type.wireValue().equals(item.source())) {
                    return type;
                }
            }
            throw useless(item.line(), "there is no such source of components");
        }

        private RegistrationFile checked(
                List<CompatibleTemplate> compatible, List<ServiceTemplateSupportedComponentSourceType> sources)
                throws Useless {
            if (compatible.isEmpty() || compatible.size() > MOST_COMPATIBLE) {
                throw useless(1, "1 to " + MOST_COMPATIBLE + " compatible environment templates are needed");
            }
            return new RegistrationFile(compatible, sources);
        }

        private Useless useless(int line, @Nullable String reason) {
            return new Useless(SyncErrors.badRegistrationFile(file, folder, line, String.valueOf(reason)));
        }
    }
}
