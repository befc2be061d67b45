package dev.understudy.ssm.parameter.published;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * The images that ECS and EKS recommend: a JSON text, and each of its members as a parameter of its own.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/retrieve-ecs-optimized_AMI.html">Retrieving
 *     Amazon ECS-optimized Linux AMI metadata</a>
 * @see <a href="https://docs.aws.amazon.com/eks/latest/userguide/retrieve-ami-id.html">Retrieve recommended Amazon Linux
 *     AMI IDs</a>
 */
final class ContainerImages {
    private static final String AGENT = "1.94.0";
    private static final List<String> KUBERNETES = List.of("1.29", "1.30", "1.31", "1.32", "1.33", "1.34");

    private ContainerImages() {}

    static void addTo(Map<String, String> entries, String region) {
        for (String level : List.of("", "arm64/", "gpu/", "inf/", "neuron/")) {
            addEcs(entries, "amazon-linux-2/" + level, "amzn2-ami-ecs-" + kind(level) + "-2.0.20250530", region);
            addEcs(entries, "amazon-linux-2023/" + level, "al2023-ami-ecs-" + kind(level) + "-2023.0.20250530", region);
        }
        for (String version : KUBERNETES) {
            for (String level : List.of("amazon-linux-2", "amazon-linux-2-arm64", "amazon-linux-2-gpu")) {
                addEks(entries, version, level, region);
            }
            for (String level : List.of("x86_64/standard", "arm64/standard", "x86_64/nvidia", "x86_64/neuron")) {
                addEks(entries, version, "amazon-linux-2023/" + level, region);
            }
        }
    }

    private static String kind(String level) {
        return level.isEmpty() || level.equals("arm64/") ? "hvm" : level.substring(0, level.length() - 1) + "-hvm";
    }

    private static void addEcs(Map<String, String> entries, String level, String name, String region) {
        String image = name + (level.contains("arm64") ? "-arm64" : "-x86_64");
        String images = PublishedParameters.ROOT + "ecs/optimized-ami/" + level;
        ObjectNode metadata = JsonNodeFactory.instance.objectNode();
        metadata.put("ecs_agent_version", AGENT);
        metadata.put("ecs_runtime_version", "Docker version 25.0.8");
        metadata.put("image_id", MachineImages.id(images, region));
        metadata.put("image_name", image);
        metadata.put("image_version", name.substring(name.lastIndexOf('-') + 1));
        metadata.put("os", level.startsWith("amazon-linux-2023") ? "Amazon Linux 2023" : "Amazon Linux 2");
        metadata.put("schema_version", 1);
        metadata.put("source_image_name", image.replace("-ecs", ""));
        addWithMembers(entries, images + "recommended", metadata);
        entries.put(images + image, metadata.toString());
    }

    private static void addEks(Map<String, String> entries, String version, String level, String region) {
        String images = PublishedParameters.ROOT + "eks/optimized-ami/" + version + "/" + level + "/";
        ObjectNode metadata = JsonNodeFactory.instance.objectNode();
        metadata.put("schema_version", "2");
        metadata.put("image_id", MachineImages.id(images, region));
        metadata.put("image_name", "amazon-eks-node-" + version + "-v20250530");
        metadata.put("release_version", version + ".0-20250530");
        addWithMembers(entries, images + "recommended", metadata);
    }

    private static void addWithMembers(Map<String, String> entries, String name, ObjectNode metadata) {
        entries.put(name, metadata.toString());
        metadata.properties()
                .forEach(member -> entries.put(
                        name + "/" + member.getKey(), member.getValue().asText()));
    }
}
