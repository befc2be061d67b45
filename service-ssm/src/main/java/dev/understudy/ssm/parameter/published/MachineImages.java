package dev.understudy.ssm.parameter.published;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The newest images of Amazon Linux, Windows Server and Ubuntu. The names are AWS's; the ids are invented, always the
 * same for a name and region.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-public-parameters-ami.html">
 *     Calling AMI public parameters</a>
 */
final class MachineImages {
    private static final List<String> ARCHITECTURES = List.of("x86_64", "arm64");
    private static final List<String> SIZES = List.of("", "-minimal");
    private static final List<String> WINDOWS_YEARS = List.of("2016", "2019", "2022", "2025");
    private static final List<String> LANGUAGES = List.of(
            "Chinese_Simplified",
            "Chinese_Traditional",
            "Czech",
            "Dutch",
            "French",
            "German",
            "Hungarian",
            "Italian",
            "Japanese",
            "Korean",
            "Polish",
            "Portuguese_Brazil",
            "Portuguese_Portugal",
            "Russian",
            "Spanish",
            "Swedish",
            "Turkish");

    private MachineImages() {}

    static void addTo(Map<String, String> entries, String region) {
        addAmazonLinux(entries, region);
        addWindows(entries, region);
        addUbuntu(entries, region);
    }

    /** The id of an image that nobody ever made. */
    static String id(String name, String region) {
        String hash = Hashing.sha256()
                .hashString(region + name, StandardCharsets.UTF_8)
                .toString();
        return "ami-0" + hash.substring(0, 16);
    }

    private static void addAmazonLinux(Map<String, String> entries, String region) {
        String path = PublishedParameters.ROOT + "ami-amazon-linux-latest/";
        for (String size : SIZES) {
            for (String architecture : ARCHITECTURES) {
                for (String kernel : List.of("default", "6.1", "6.12", "6.18")) {
                    add(entries, path + "al2023-ami" + size + "-kernel-" + kernel + "-" + architecture, region);
                }
                for (String kernel : List.of("", "kernel-4.14-", "kernel-5.10-", "kernel-default-")) {
                    String name = path + "amzn2-ami" + size + "-" + kernel + "hvm-" + architecture + "-";
                    add(entries, name + "gp2", region);
                    add(entries, name + "ebs", region);
                }
            }
            for (String virtualization : List.of("hvm", "pv")) {
                for (String storage : List.of("ebs", "gp2", "s3")) {
                    add(entries, path + "amzn-ami" + size + "-" + virtualization + "-x86_64-" + storage, region);
                }
            }
        }
    }

    private static void addWindows(Map<String, String> entries, String region) {
        String path = PublishedParameters.ROOT + "ami-windows-latest/";
        for (String year : WINDOWS_YEARS) {
            String system = "Windows_Server-" + year;
            for (String installation : List.of("Full", "Core")) {
                add(entries, path + system + "-English-" + installation + "-Base", region);
                add(entries, path + "TPM-" + system + "-English-" + installation + "-Base", region);
            }
            add(entries, path + system + "-English-Core-Containers", region);
            for (String sql : List.of("2017", "2019", "2022")) {
                for (String edition : List.of("Enterprise", "Express", "Standard", "Web")) {
                    add(entries, path + system + "-English-Full-SQL_" + sql + "_" + edition, region);
                }
            }
            for (String language : LANGUAGES) {
                add(entries, path + system + "-" + language + "-Full-Base", region);
            }
        }
    }

    private static void addUbuntu(Map<String, String> entries, String region) {
        Map<String, String> storageOf = Map.of(
                "20.04", "ebs-gp2",
                "focal", "ebs-gp2",
                "22.04", "ebs-gp2",
                "jammy", "ebs-gp2",
                "24.04", "ebs-gp3",
                "noble", "ebs-gp3");
        storageOf.forEach((release, storage) -> {
            for (String architecture : List.of("amd64", "arm64")) {
                String name = "canonical/ubuntu/server/" + release + "/stable/current/" + architecture + "/hvm/"
                        + storage + "/ami-id";
                add(entries, PublishedParameters.ROOT + name, region);
            }
        });
    }

    private static void add(Map<String, String> entries, String name, String region) {
        entries.put(name, id(name, region));
    }
}
