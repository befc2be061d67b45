package dev.understudy.proton.rules.bundle;

import dev.understudy.core.yaml.YamlFault;
import dev.understudy.proton.rules.schema.Problem;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The status messages of template versions that cannot be registered. Faults of a schema begin as observed in public
 * issue threads; everything else is proposed.
 */
final class BundleErrors {
    private static final int MOST_PROBLEMS = 10;

    private BundleErrors() {}

    // The object

    static BundleFault unavailable(String bucket, String key, String reason) {
        return new BundleFault("The template bundle s3://" + bucket + "/" + key + " cannot be read: " + reason + ".");
    }

    static BundleFault archiveTooLarge(int mostBytes) {
        return bad("it is larger than " + megabytes(mostBytes));
    }

    static BundleFault noArchive() {
        return bad("it is no gzipped tar archive");
    }

    static BundleFault brokenArchive(String reason) {
        return bad("the archive is broken (" + reason + ")");
    }

    // The archive

    static BundleFault unpackedTooLarge(long mostBytes) {
        return bad("it unpacks to more than " + megabytes(mostBytes));
    }

    static BundleFault packedTooTight(int mostTimes) {
        return bad("it unpacks to more than " + mostTimes + " times its size");
    }

    static BundleFault tooManyEntries(int most) {
        return bad("it has more than " + most + " entries");
    }

    static BundleFault unsafeName(String name) {
        return bad("the entry [" + printable(name) + "] has a name that leads out of it");
    }

    static BundleFault noPlainFile(String name) {
        return bad("the entry [" + printable(name) + "] is neither a file nor a folder");
    }

    static BundleFault fileTooLarge(String name, int mostBytes) {
        return bad("the file [" + printable(name) + "] is larger than " + megabytes(mostBytes));
    }

    static BundleFault nameTooLong(int most) {
        return bad("an entry has a name of more than " + most + " characters");
    }

    // What is in it

    static BundleFault missingFile(String name) {
        return bad("the file [" + name + "] is missing");
    }

    static BundleFault noText(String name) {
        return bad("the file [" + name + "] is not text in UTF-8");
    }

    static BundleFault unexpectedFolder(String folder) {
        return bad("the folder [" + folder + "] is not allowed for this template");
    }

    static BundleFault tooManyFiles(String folder, int most) {
        return bad("the folder [" + folder + "] has more than " + most + " files");
    }

    static BundleFault badSchema(BundleKind kind, String file, YamlFault fault) {
        return new BundleFault(kind.word() + " template schema is not valid: " + fault.reason() + at(file, fault));
    }

    static BundleFault badManifest(BundleKind kind, String file, YamlFault fault) {
        return new BundleFault(kind.word() + " template manifest is not valid: " + fault.reason() + at(file, fault));
    }

    /** A minor version that asks for more than an earlier one of its major version. */
    static String incompatible(String earlierVersion, List<Problem> problems, List<Integer> lines) {
        StringBuilder listed = new StringBuilder("Template schema is not backward compatible with version ")
                .append(earlierVersion)
                .append(": ");
        for (int i = 0; i < Math.min(problems.size(), MOST_PROBLEMS); i++) {
            listed.append(i == 0 ? "" : "; ")
                    .append(problems.get(i))
                    .append(" (")
                    .append(BundleFiles.SCHEMA)
                    .append(", line ")
                    .append(lines.get(i))
                    .append(')');
        }
        int more = problems.size() - MOST_PROBLEMS;
        return more > 0 ? listed + "; and " + more + " more" : listed.toString();
    }

    static Problem partChanged(BundlePart part, boolean appeared) {
        return new Problem(part.inputTypeKey(), appeared ? "was not there" : "was removed");
    }

    private static String at(String file, YamlFault fault) {
        return " (" + file + ", line " + fault.line() + ")";
    }

    private static BundleFault bad(String reason) {
        return new BundleFault("The template bundle is not valid: " + reason + ".");
    }

    private static String megabytes(long bytes) {
        return bytes / (1024 * 1024) + " MB";
    }

    /** Names come from strangers and may hold anything. */
    private static String printable(String name) {
        return name.codePoints()
                .limit(200)
                .mapToObj(point -> Character.isISOControl(point) ? "?" : Character.toString(point))
                .collect(Collectors.joining());
    }
}
