package dev.understudy.ssm.document;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where an object of S3 is.
 *
 * @param bucket the bucket's name
 * @param key the object's key
 */
public record ObjectAddress(String bucket, String key) {
    private static final Pattern SCHEME = Pattern.compile("s3://([^/]+)/(.+)");
    private static final Pattern PATH_STYLE = Pattern.compile("https://s3[.-][^/]*amazonaws\\.com[^/]*/([^/]+)/(.+)");
    private static final Pattern HOST_STYLE = Pattern.compile("https://([^/]+)\\.s3[.-][^/]*amazonaws\\.com[^/]*/(.+)");

    /** The address in a URL, or null if it is none of S3. */
    public static @Nullable ObjectAddress of(String url) {
        for (Pattern form : new Pattern[] {SCHEME, PATH_STYLE, HOST_STYLE}) {
            Matcher matcher = form.matcher(url);
            if (matcher.matches()) {
                return new ObjectAddress(matcher.group(1), matcher.group(2));
            }
        }
        return null;
    }

    /** The key without the encoding of URLs; null if it is not well encoded. */
    public @Nullable String decodedKey() {
        try {
            return URLDecoder.decode(key, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
