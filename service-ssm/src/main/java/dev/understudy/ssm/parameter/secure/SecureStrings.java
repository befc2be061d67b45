package dev.understudy.ssm.parameter.secure;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.state.Partition;
import dev.understudy.ssm.SsmArns;
import dev.understudy.ssm.model.ParameterTier;
import dev.understudy.ssm.model.ParameterType;
import dev.understudy.ssm.parameter.state.ParameterVersion;
import dev.understudy.ssm.state.SsmStore;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.crypto.SecretKey;

/**
 * Encrypts and decrypts secure strings. Only ciphertext is kept, and it is what a read without decryption gets: base64
 * that begins as KMS's does, with {@code AQICAH}.
 *
 * <p>Values of standard parameters are encrypted under the KMS key itself, those of advanced ones under a data key of
 * their own, which the KMS key encrypts. Both are bound to the ARN of the parameter, so that no ciphertext means
 * anything under another name.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/services-parameter-store.html">How AWS Systems
 *     Manager Parameter Store uses AWS KMS</a>
 */
public final class SecureStrings {
    private static final BaseEncoding BASE64 = BaseEncoding.base64();
    private static final BaseEncoding HEX = BaseEncoding.base16().lowerCase();
    private static final byte[] KMS_HEADER = {1, 2, 2, 0, 0x78};
    private static final int KEY_HASH_BYTES = 32;
    private static final int KMS_PREFIX_BYTES = KMS_HEADER.length + KEY_HASH_BYTES;
    private static final int WRAPPED_KEY_BYTES = KMS_PREFIX_BYTES + Ciphers.KEY_BYTES + Ciphers.OVERHEAD_BYTES;
    private static final String MATERIAL = "secure-strings";

    private final KmsKeys keys;
    private final IdGenerator ids;

    /**
     * Encryption under the keys that there are.
     *
     * @param ids the source of keys and nonces
     */
    public SecureStrings(KmsKeys keys, IdGenerator ids) {
        this.keys = keys;
        this.ids = ids;
    }

    /**
     * The stored form of a secure string.
     *
     * @param parameter the parameter's name with a leading slash
     * @throws dev.understudy.core.error.ModeledError if the key cannot be used
     */
    public String seal(
            String plain, String keyId, ParameterTier tier, String parameter, Partition<SsmStore> partition) {
        keys.requireUsable(keyId, partition);
        byte[] context = context(parameter, partition);
        byte[] text = plain.getBytes(StandardCharsets.UTF_8);
        if (tier == ParameterTier.STANDARD) {
            return BASE64.encode(kmsEncrypt(text, keyId, context, partition));
        }
        byte[] dataKey = Ciphers.random(Ciphers.KEY_BYTES, ids);
        byte[] wrapped = kmsEncrypt(dataKey, keyId, context, partition);
        byte[] body = Ciphers.encrypt(Ciphers.key(dataKey), text, context, ids);
        return BASE64.encode(ByteBuffer.allocate(wrapped.length + body.length)
                .put(wrapped)
                .put(body)
                .array());
    }

    /**
     * The value of a version: decrypted if it is a secure string and decryption is wanted, else as stored.
     *
     * @param parameter the parameter's name with a leading slash
     * @throws dev.understudy.core.error.ModeledError if the key cannot be used
     */
    public String open(
            ParameterVersion version, String parameter, boolean withDecryption, Partition<SsmStore> partition) {
        if (version.type() != ParameterType.SECURE_STRING || !withDecryption) {
            return version.stored();
        }
        String keyId = Objects.requireNonNull(version.keyId());
        keys.requireUsable(keyId, partition);
        byte[] context = context(parameter, partition);
        ByteBuffer stored = ByteBuffer.wrap(BASE64.decode(version.stored()));
        if (version.tier() == ParameterTier.STANDARD) {
            return text(kmsDecrypt(rest(stored), keyId, context, partition));
        }
        byte[] wrapped = new byte[WRAPPED_KEY_BYTES];
        stored.get(wrapped);
        SecretKey dataKey = Ciphers.key(kmsDecrypt(wrapped, keyId, context, partition));
        return text(Ciphers.decrypt(dataKey, rest(stored), context));
    }

    private byte[] kmsEncrypt(byte[] plain, String keyId, byte[] context, Partition<SsmStore> partition) {
        byte[] sealed = Ciphers.encrypt(kmsKey(keyId, partition), plain, context, ids);
        return ByteBuffer.allocate(KMS_PREFIX_BYTES + sealed.length)
                .put(KMS_HEADER)
                .put(Hashing.sha256()
                        .hashString(KmsKeys.arn(keyId, partition.key()), StandardCharsets.UTF_8)
                        .asBytes())
                .put(sealed)
                .array();
    }

    private byte[] kmsDecrypt(byte[] blob, String keyId, byte[] context, Partition<SsmStore> partition) {
        ByteBuffer buffer = ByteBuffer.wrap(blob).position(KMS_PREFIX_BYTES);
        return Ciphers.decrypt(kmsKey(keyId, partition), rest(buffer), context);
    }

    /** Every key of every account and region is another one, even where they have the same alias. */
    private SecretKey kmsKey(String keyId, Partition<SsmStore> partition) {
        SsmStore store = partition.store();
        String material = store.keyMaterial.get(MATERIAL);
        if (material == null) {
            material = HEX.encode(Ciphers.random(Ciphers.KEY_BYTES, ids));
            store.keyMaterial.put(MATERIAL, material);
        }
        String purpose = KmsKeys.arn(keyId, partition.key());
        return Ciphers.derive(HEX.decode(material), purpose.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] context(String parameter, Partition<SsmStore> partition) {
        return ("PARAMETER_ARN=" + SsmArns.parameter(partition.key(), parameter)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] rest(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
