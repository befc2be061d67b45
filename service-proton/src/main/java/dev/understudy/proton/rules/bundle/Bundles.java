package dev.understudy.proton.rules.bundle;

import dev.understudy.core.bucket.Buckets;
import dev.understudy.core.bucket.FetchedObject;
import dev.understudy.core.yaml.YamlFault;
import dev.understudy.proton.rules.schema.InputSchema;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads template bundles: fetches the archive, unpacks it, and checks what is in it. Proton checks forms, not what
 * infrastructure code does.
 *
 * @see <a href="https://docs.aws.amazon.com/proton/latest/userguide/ag-template-authoring.html">Authoring templates</a>
 */
public final class Bundles {
    private static final Logger LOG = LoggerFactory.getLogger(Bundles.class);

    private final Buckets buckets;
    private final AtomicBoolean warned = new AtomicBoolean();

    /**
     * A reader of bundles.
     *
     * @param buckets where they lie
     */
    public Bundles(Buckets buckets) {
        this.buckets = buckets;
    }

    /**
     * Reads the bundle in an object. Waits for a disk or a network, so it may not be called under a partition's lock.
     *
     * @param kind what it must hold
     */
    public BundleReading read(String bucket, String key, BundleKind kind) {
        FetchedObject object = buckets.fetch(bucket, key, BundleArchive.MOST_BYTES);
        if (object instanceof FetchedObject.Content found) {
            try {
                return new BundleReading.Good(checked(BundleArchive.unpack(found.content()), kind));
            } catch (BundleFault e) {
                return new BundleReading.Bad(e.statusMessage());
            }
        }
        if (object instanceof FetchedObject.TooLarge) {
            return new BundleReading.Bad(
                    BundleErrors.archiveTooLarge(BundleArchive.MOST_BYTES).statusMessage());
        }
        if (object instanceof FetchedObject.Unavailable unavailable) {
            return new BundleReading.Bad(
                    BundleErrors.unavailable(bucket, key, unavailable.reason()).statusMessage());
        }
        if (warned.compareAndSet(false, true)) {
            LOG.warn("Template bundles are not read, because nobody said where buckets are (--s3-root, --s3-endpoint):"
                    + " every template version is registered, and specs are checked for their form only");
        }
        return new BundleReading.Unseen();
    }

    /**
     * Reads a bundle whose files lie open, as in a repository.
     *
     * @param files the files by their paths, with {@code /} between folders
     * @param kind what it must hold
     */
    public static BundleReading read(Map<String, byte[]> files, BundleKind kind) {
        try {
            return new BundleReading.Good(checked(files, kind));
        } catch (BundleFault e) {
            return new BundleReading.Bad(e.statusMessage());
        }
    }

    /** Whether a file with this path may have a meaning in a bundle, wherever the bundle begins. */
    public static boolean matters(String path) {
        return BundleFiles.matters(path);
    }

    private static TemplateBundle checked(Map<String, byte[]> all, BundleKind kind) throws BundleFault {
        BundleFiles files = BundleFiles.of(all);
        String schemaText = files.text(BundleFiles.SCHEMA);
        Map<BundlePart, InputSchema> schemas = schemas(schemaText, kind);
        Map<BundlePart, InfrastructureCode> infrastructure = new EnumMap<>(BundlePart.class);
        for (BundlePart part : BundlePart.values()) {
            if (kind.hasInfrastructure(part)) {
                infrastructure.put(part, Infrastructure.read(files, part, kind));
            } else if (!files.folder(part.folder()).isEmpty()) {
                throw BundleErrors.unexpectedFolder(part.folder());
            }
        }
        return new TemplateBundle(schemaText, schemas, infrastructure);
    }

    private static Map<BundlePart, InputSchema> schemas(String text, BundleKind kind) throws BundleFault {
        try {
            Map<BundlePart, InputSchema> schemas = SchemaFile.read(text, kind);
            schemas.values()
                    .forEach(schema -> schema.doubtfulDefaults()
                            .forEach(problem ->
                                    LOG.warn("A template's schema has a default that it would refuse: {}", problem)));
            return schemas;
        } catch (YamlFault e) {
            throw BundleErrors.badSchema(kind, BundleFiles.SCHEMA, e);
        }
    }
}
