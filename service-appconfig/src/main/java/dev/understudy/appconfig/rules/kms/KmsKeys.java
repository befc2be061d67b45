package dev.understudy.appconfig.rules.kms;

import dev.understudy.appconfig.errors.ConfigurationErrors;
import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.appconfig.state.KmsKey;
import dev.understudy.appconfig.state.KmsKeyStandIn;
import dev.understudy.core.id.Arn;
import dev.understudy.core.service.AwsPartitions;
import dev.understudy.core.state.PartitionKey;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Finds keys without AWS Key Management Service. Every well-formed identifier names a customer managed key, unless the
 * admin API says something else about it; an alias always leads to the same key. Nothing is encrypted.
 */
public final class KmsKeys {
    private static final Pattern KEY_ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|mrk-[0-9a-f]{32}");
    private static final Pattern ALIAS = Pattern.compile("alias/[a-zA-Z0-9/_-]{1,250}");
    private static final String AWS_MANAGED = "alias/aws/";

    private KmsKeys() {}

    /**
     * The key that a request names.
     *
     * @param identifier a key id, an alias, or the ARN of either
     * @param store may say that a key is unknown or disabled
     * @param owner the caller's account and region
     * @throws dev.understudy.appconfig.model.BadRequestException if it is no usable customer managed key
     */
    public static KmsKey require(String identifier, AppConfigStore store, PartitionKey owner) {
        KmsKeyStandIn known = store.kmsKeys.get(identifier);
        if (known != null) {
            return usable(known);
        }
        Arn arn = Arn.parse(identifier);
        if (arn == null) {
            return key(identifier, identifier, new PartitionKey("kms", owner.account(), owner.region()));
        }
        if (!arn.service().equals("kms")) {
            throw ConfigurationErrors.invalidKey(identifier);
        }
        String resource = arn.resource();
        return key(
                identifier,
                resource.startsWith("key/") ? resource.substring("key/".length()) : resource,
                new PartitionKey("kms", arn.account(), arn.region()));
    }

    private static KmsKey usable(KmsKeyStandIn known) {
        if (!known.usable()) {
            throw ConfigurationErrors.unusableKey(known.identifier());
        }
        return new KmsKey(known.identifier(), known.arn());
    }

    private static KmsKey key(String identifier, String idOrAlias, PartitionKey place) {
        if (idOrAlias.startsWith(AWS_MANAGED)) {
            throw ConfigurationErrors.awsManagedKey(identifier);
        }
        if (ALIAS.matcher(idOrAlias).matches()) {
            String text = place + "/" + idOrAlias;
            return keyOf(
                    identifier,
                    UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                            .toString(),
                    place);
        }
        if (!KEY_ID.matcher(idOrAlias).matches()) {
            throw ConfigurationErrors.invalidKey(identifier);
        }
        return keyOf(identifier, idOrAlias, place);
    }

    private static KmsKey keyOf(String identifier, String keyId, PartitionKey place) {
        Arn arn = new Arn(AwsPartitions.of(place.region()), "kms", place.region(), place.account(), "key/" + keyId);
        return new KmsKey(identifier, arn.toString());
    }
}
