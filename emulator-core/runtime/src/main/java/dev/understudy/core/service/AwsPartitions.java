package dev.understudy.core.service;

/** The partitions of AWS: groups of regions with ARNs and host names of their own. */
public final class AwsPartitions {
    private AwsPartitions() {}

    /** The partition of a region, as it stands second in an ARN. */
    public static String of(String region) {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }
}
