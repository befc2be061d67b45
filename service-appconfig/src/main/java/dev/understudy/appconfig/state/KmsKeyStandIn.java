package dev.understudy.appconfig.state;

/**
 * What the admin API says about a key of AWS Key Management Service, which is not emulated.
 *
 * @param identifier as requests give it: a key id, an alias, or the ARN of either
 * @param arn the ARN of the key
 * @param usable whether it is an enabled customer managed key
 */
public record KmsKeyStandIn(String identifier, String arn, boolean usable) {}
