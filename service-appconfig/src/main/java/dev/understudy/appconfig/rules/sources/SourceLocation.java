package dev.understudy.appconfig.rules.sources;

import dev.understudy.appconfig.errors.ConfigurationErrors;
import dev.understudy.core.id.Arn;

/**
 * Where a configuration profile keeps its configuration; see <a
 * href="https://docs.aws.amazon.com/appconfig/2019-10-09/APIReference/API_CreateConfigurationProfile.html">LocationUri</a>.
 *
 * @param kind which service keeps it
 * @param name what it is called there, empty for {@link Kind#HOSTED}
 */
public record SourceLocation(Kind kind, String name) {
    /** The services that keep configurations. */
    public enum Kind {
        /** AppConfig itself. */
        HOSTED("hosted", false),
        /** A parameter of Systems Manager Parameter Store. */
        SSM_PARAMETER("ssm-parameter://", true),
        /** A document of Systems Manager. */
        SSM_DOCUMENT("ssm-document://", true),
        /** An object of S3. */
        S3("s3://", true),
        /** A secret of Secrets Manager. */
        SECRETS_MANAGER("secretsmanager://", true),
        /** What a pipeline of CodePipeline delivers. */
        CODE_PIPELINE("codepipeline://", false);

        private final String scheme;
        private final boolean role;

        Kind(String scheme, boolean role) {
            this.scheme = scheme;
            this.role = role;
        }

        /** Whether AppConfig needs a role to read from there. */
        public boolean needsRole() {
            return role;
        }
    }

    private static final String PARAMETER = "parameter/";
    private static final String DOCUMENT = "document/";

    /**
     * Reads a location.
     *
     * @throws dev.understudy.appconfig.model.BadRequestException if there is no such place
     */
    public static SourceLocation parse(String uri) {
        if (uri.equals(Kind.HOSTED.scheme)) {
            return new SourceLocation(Kind.HOSTED, "");
        }
        for (Kind kind : Kind.values()) {
            if (kind != Kind.HOSTED && uri.startsWith(kind.scheme)) {
                return named(kind, uri.substring(kind.scheme.length()), uri);
            }
        }
        return ofArn(uri);
    }

    private static SourceLocation named(Kind kind, String name, String uri) {
        int slash = name.indexOf('/');
        boolean incomplete = kind == Kind.S3 && (slash < 1 || slash == name.length() - 1);
        if (name.isEmpty() || incomplete) {
            throw ConfigurationErrors.invalidLocation(uri);
        }
        return new SourceLocation(kind, name);
    }

    private static SourceLocation ofArn(String uri) {
        Arn arn = Arn.parse(uri);
        if (arn != null && arn.service().equals("ssm")) {
            String resource = arn.resource();
            if (resource.startsWith(PARAMETER)) {
                return named(Kind.SSM_PARAMETER, parameterName(resource.substring(PARAMETER.length())), uri);
            }
            if (resource.startsWith(DOCUMENT)) {
                return named(Kind.SSM_DOCUMENT, resource.substring(DOCUMENT.length()), uri);
            }
        }
        throw ConfigurationErrors.unsupportedLocation(uri);
    }

    /** An ARN leaves out the first slash of names that have levels. */
    private static String parameterName(String inArn) {
        return inArn.contains("/") ? "/" + inArn : inArn;
    }
}
