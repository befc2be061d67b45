package dev.understudy.ssm.parameter.secure;

import dev.understudy.core.id.IdGenerator;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-GCM with the nonce in front of the ciphertext, and keys derived from other keys. */
final class Ciphers {
    static final int KEY_BYTES = 32;
    static final int OVERHEAD_BYTES = 12 + 16;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private Ciphers() {}

    static byte[] encrypt(SecretKey key, byte[] plain, byte[] context, IdGenerator ids) {
        byte[] nonce = random(NONCE_BYTES, ids);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, ByteBuffer.wrap(plain), context);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** Fails if the ciphertext or its context is not what was encrypted. */
    static byte[] decrypt(SecretKey key, byte[] sealed, byte[] context) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        return run(Cipher.DECRYPT_MODE, key, nonce, buffer, context);
    }

    private static byte[] run(int mode, SecretKey key, byte[] nonce, ByteBuffer text, byte[] context) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context);
            byte[] result = new byte[cipher.getOutputSize(text.remaining())];
            cipher.doFinal(text, ByteBuffer.wrap(result));
            return result;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secure string could not be encrypted or decrypted", e);
        }
    }

    static SecretKey key(byte[] material) {
        return new SecretKeySpec(material, "AES");
    }

    static SecretKey derive(byte[] material, byte[] purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(material, "HmacSHA256"));
            return key(mac.doFinal(purpose));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key could not be derived", e);
        }
    }

    static byte[] random(int length, IdGenerator ids) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) ids.nextLong();
        }
        return bytes;
    }
}
