package dev.understudy.junit5;

import dev.understudy.Understudy;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * Builds clients of the AWS SDK for Java v2, by reflection: this artifact does not depend on the SDK, and whoever tests
 * with one of its clients has the version that the application uses.
 */
final class SdkClients {
    private static final Pattern CLIENT = Pattern.compile(
            "software\\.amazon\\.awssdk\\.services\\.(proton|appconfig|appconfigdata|appmesh|ssm)\\.\\w+Client");

    /** Nobody checks it. */
    private static final String SECRET = "understudy";

    private SdkClients() {}

    /** Whether clients of this type can be built. */
    static boolean isClient(Class<?> type) {
        return CLIENT.matcher(type.getName()).matches();
    }

    /**
     * Builds a client with the SDK's own defaults, but for where it calls and as whom.
     *
     * @throws IllegalStateException if the SDK refuses, for instance because it finds no HTTP client
     */
    static <C> C create(Class<C> type, Understudy understudy, TestAccount account) {
        try {
            Class<?> builderType = type.getMethod("builder").getReturnType();
            Object builder = type.getMethod("builder").invoke(null);
            builderType.getMethod("endpointOverride", URI.class).invoke(builder, understudy.endpoint());
            Class<?> region = sdk(type, "regions.Region");
            builderType.getMethod("region", region).invoke(builder, region(region, understudy));
            builderType
                    .getMethod("credentialsProvider", sdk(type, "auth.credentials.AwsCredentialsProvider"))
                    .invoke(builder, credentials(type, account));
            return type.cast(builderType.getMethod("build").invoke(builder));
        } catch (InvocationTargetException e) {
            Throwable reason = e.getTargetException();
            throw new IllegalStateException(
                    "the AWS SDK builds no " + type.getSimpleName() + ": " + reason.getMessage(), reason);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "this version of the AWS SDK is unknown here: it has no " + e.getMessage(), e);
        }
    }

    private static Object region(Class<?> region, Understudy understudy) throws ReflectiveOperationException {
        return region.getMethod("of", String.class)
                .invoke(null, understudy.settings().region());
    }

    private static Object credentials(Class<?> client, TestAccount account) throws ReflectiveOperationException {
        Object credentials = sdk(client, "auth.credentials.AwsBasicCredentials")
                .getMethod("create", String.class, String.class)
                .invoke(null, account.id(), SECRET);
        return sdk(client, "auth.credentials.StaticCredentialsProvider")
                .getMethod("create", sdk(client, "auth.credentials.AwsCredentials"))
                .invoke(null, credentials);
    }

    /** A class of the SDK that the client belongs to. */
    private static Class<?> sdk(Class<?> client, String name) throws ClassNotFoundException {
        return Class.forName("software.amazon.awssdk." + name, true, client.getClassLoader());
    }
}
