package dev.understudy.core.dispatch;

import dev.understudy.core.wire.WireRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a request, as far as its signature says. Signatures are not verified: whoever reaches a local emulator may
 * use it.
 *
 * @param account 12 digits
 * @param region as in {@code eu-west-1}
 * @param signingName the service that the request is signed for; null without a readable signature
 */
record Caller(String account, String region, @Nullable String signingName) {
    private static final int ACCOUNT_LENGTH = 12;
    private static final String TEMPORARY_KEY = "ASIA";
    private static final int ISSUED_KEY_LENGTH = 20;

    /**
     * Reads the credential scope of the {@code Authorization} header, or of a presigned URL. Without one, or with one
     * that cannot be read, the request is served for the default account and region.
     */
    static Caller of(WireRequest request, String defaultAccount, String defaultRegion) {
        String credential = credential(request);
        String[] parts = credential == null ? new String[0] : credential.split("/", -1);
        int length = parts.length;
        if (length < 4 || !parts[length - 1].equals("aws4_request")) {
            return new Caller(defaultAccount, defaultRegion, null);
        }
        String account = account(parts[0], defaultAccount);
        // SigV4A signs for a set of regions and leaves the region out of the scope.
        String region = length > 4 && isRegion(parts[length - 3]) ? parts[length - 3] : defaultRegion;
        return new Caller(account, region, parts[length - 2]);
    }

    private static @Nullable String credential(WireRequest request) {
        String authorization = request.headers().first("authorization");
        if (authorization != null && authorization.startsWith("AWS4-")) {
            return between(authorization, "Credential=", ',');
        }
        String presigned = between(request.query(), "X-Amz-Credential=", '&');
        return presigned == null ? null : decoded(presigned);
    }

    private static @Nullable String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String between(String text, String start, char end) {
        int from = text.indexOf(start);
        if (from < 0) {
            return null;
        }
        int to = text.indexOf(end, from);
        return text.substring(from + start.length(), to < 0 ? text.length() : to)
                .trim();
    }

    /**
     * An access key id of 12 digits is the account. One that an emulated service has issued names it behind the prefix of
     * temporary keys; those of AWS itself have no such digits, because their alphabet lacks half of them.
     */
    private static String account(String accessKeyId, String defaultAccount) {
        if (isAccount(accessKeyId)) {
            return accessKeyId;
        }
        boolean issued = accessKeyId.length() == ISSUED_KEY_LENGTH
                && accessKeyId.startsWith(TEMPORARY_KEY)
                && isAccount(accessKeyId.substring(TEMPORARY_KEY.length(), TEMPORARY_KEY.length() + ACCOUNT_LENGTH));
        return issued
                ? accessKeyId.substring(TEMPORARY_KEY.length(), TEMPORARY_KEY.length() + ACCOUNT_LENGTH)
                : defaultAccount;
    }

    private static boolean isAccount(String text) {
        return text.length() == ACCOUNT_LENGTH && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isRegion(String region) {
        return !region.isEmpty()
                && region.length() <= 32
                && region.chars().allMatch(c -> c == '-' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    }
}
