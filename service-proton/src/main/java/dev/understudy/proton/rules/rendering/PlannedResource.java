package dev.understudy.proton.rules.rendering;

/**
 * A resource in a CloudFormation template.
 *
 * @param logicalId its name in the template
 * @param type its type, such as {@code AWS::S3::Bucket}
 */
public record PlannedResource(String logicalId, String type) {}
