package dev.understudy.appconfig.state;

/**
 * A customer managed key.
 *
 * @param identifier as given: id, alias or ARN
 * @param arn the key's ARN
 */
public record KmsKey(String identifier, String arn) {}
