package dev.understudy.proton.rules.bundle;

import dev.understudy.core.yaml.YamlFault;
import dev.understudy.core.yaml.YamlNode;
import dev.understudy.core.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;

/** Finds the lines of a schema file that messages name. */
final class SchemaLines {
    private SchemaLines() {}

    /**
     * The line on which a property is declared; of what is not there, the line of the nearest thing around it.
     *
     * @param path the type and the properties, as in {@code EnvIn.network.port}
     */
    static int ofProperty(String schemaText, String path) {
        List<String> steps = new ArrayList<>(List.of("schema", "types"));
        String[] names = path.split("\\.", -1);
        steps.add(names[0]);
        for (int i = 1; i < names.length; i++) {
            steps.add("properties");
            String name = names[i];
            // A list's items stand one level below, one "[]" for each list around them.
            steps.add(name.replace("[]", ""));
            for (int list = name.length(); list > name.replace("[]", "").length(); list -= 2) {
                steps.add("items");
            }
        }
        return line(schemaText, steps);
    }

    /** The line of a key below {@code schema}, or of that if the key is not there. */
    static int ofKey(String schemaText, String key) {
        return line(schemaText, List.of("schema", key));
    }

    private static int line(String schemaText, List<String> steps) {
        try {
            YamlNode node = YamlReader.read(schemaText);
            for (String step : steps) {
                YamlNode next =
                        node instanceof YamlNode.Mapping map ? map.members().get(step) : null;
                if (next == null) {
                    return node.line();
                }
                node = next;
            }
            return node.line();
        } catch (YamlFault e) {
            return e.line();
        }
    }
}
