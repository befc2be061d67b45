package dev.understudy.codegen;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Java names for what the model calls by names of its own. */
final class Names {
    /** Methods that every generated type has; an accessor of the same name would clash. */
    private static final Set<String> RESERVED = Set.of(
            "builder",
            "clone",
            "equals",
            "finalize",
            "getClass",
            "hashCode",
            "memberAt",
            "notify",
            "notifyAll",
            "structureSchema",
            "toBuilder",
            "toString",
            "unionSchema",
            "variantIndex",
            "variantValue",
            "wait");

    /** Methods that generated errors have besides. */
    private static final Set<String> RESERVED_IN_ERRORS = Set.of(
            "addSuppressed",
            "code",
            "common",
            "fillInStackTrace",
            "getCause",
            "getLocalizedMessage",
            "getMessage",
            "getStackTrace",
            "getSuppressed",
            "httpStatus",
            "initCause",
            "printStackTrace",
            "setStackTrace");

    private Names() {}

    /** A component, method or parameter: {@code KeyId} becomes {@code keyId}, {@code class} becomes {@code class_}. */
    static String component(String modelName) {
        String name = lowerCamel(modelName);
        return RESERVED.contains(name) || SourceVersion.isKeyword(name) ? name + "_" : name;
    }

    /** The same in an error, which inherits the methods of {@link Throwable}. */
    static String errorComponent(String modelName) {
        String name = component(modelName);
        return RESERVED_IN_ERRORS.contains(name) ? name + "_" : name;
    }

    /** A structure, union or enum: what the model writes, except that {@code Builder} is the name of every builder. */
    static String type(String modelName) {
        String name = capitalized(modelName);
        return name.equals("Builder") ? name + "_" : name;
    }

    /** Lowers the leading capitals, except one that begins the next word: {@code ARN}, {@code IPAddress}, {@code KeyId}. */
    static String lowerCamel(String name) {
        int capitals = 0;
        while (capitals < name.length() && Character.isUpperCase(name.charAt(capitals))) {
            capitals++;
        }
        boolean nextWordBegins =
                capitals > 1 && capitals < name.length() && Character.isLowerCase(name.charAt(capitals));
        int lowered = nextWordBegins ? capitals - 1 : capitals;
        return name.substring(0, lowered).toLowerCase(Locale.ROOT) + name.substring(lowered);
    }

    /** With a capital first letter. */
    static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** Whether every Java file knows a type of this name without an import. */
    static boolean isJavaLang(String name) {
        try {
            Class.forName("java.lang." + name, false, null);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** An enum constant: what the model writes, in capitals. */
    static String constant(String modelName) {
        String name = modelName.equals(modelName.toUpperCase(Locale.ROOT))
                ? modelName
                : modelName.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
        return name.equals("SCHEMA") ? name + "_" : name;
    }

    /** {@code virtual-nodes} becomes {@code VirtualNode}. */
    static String familyType(String file) {
        int lastWord = file.lastIndexOf('-') + 1;
        return upperCamel(file.substring(0, lastWord) + singular(file.substring(lastWord)));
    }

    /** {@code virtual-nodes} becomes {@code virtualNodes}. */
    static String familyParameter(String file) {
        return component(upperCamel(file));
    }

    /** {@code App Mesh} becomes {@code AppMesh}, {@code SSM} becomes {@code Ssm}. */
    static String serviceType(String sdkId) {
        String joined = sdkId.replace(" ", "");
        return joined.equals(joined.toUpperCase(Locale.ROOT)) ? capitalized(joined.toLowerCase(Locale.ROOT)) : joined;
    }

    private static String upperCamel(String kebab) {
        return Arrays.stream(kebab.split("-"))
                .filter(word -> !word.isEmpty())
                .map(Names::capitalized)
                .collect(Collectors.joining());
    }

    private static String singular(String word) {
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.matches(".*(ss|x|sh|tch)es")) {
            return word.substring(0, word.length() - 2);
        }
        return word.matches(".*[^sui]s") ? word.substring(0, word.length() - 1) : word;
    }
}
