package dev.understudy.it.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.Optional;
import java.util.Set;

/** What is shipped, and how it is divided. As an import option it leaves out whatever is compiled from tests. */
final class ProductCode implements ImportOption {
    static final String ROOT = "dev.understudy";
    static final String CORE = ROOT + ".core..";
    static final String PROTOCOLS = ROOT + ".protocol..";
    static final String GENERATED = ROOT + ".*.model..";

    /** First package names that are no service; every other one is, so that a new service needs no entry here. */
    private static final Set<String> NO_SERVICES = Set.of("core", "protocol", "junit5", "launcher", "it");

    /** One module brings both, since a session of AppConfigData reads what AppConfig deployed. */
    private static final String WITHIN_APPCONFIG = "appconfigdata";

    static final DescribedPredicate<JavaClass> SERVICES = DescribedPredicate.describe(
            "belong to a service", type -> service(type).isPresent());

    static final DescribedPredicate<JavaClass> WRITTEN_BY_HAND = DescribedPredicate.describe(
            "are written by hand",
            type -> service(type).isEmpty() || !type.getPackageName().endsWith(".model"));

    @Override
    public boolean includes(Location location) {
        return !location.contains("/test-classes/");
    }

    /** The name of the service module that a class belongs to. */
    static Optional<String> service(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(ROOT + ".")) {
            return Optional.empty();
        }
        String rest = name.substring(ROOT.length() + 1);
        String first = rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
        if (NO_SERVICES.contains(first)) {
            return Optional.empty();
        }
        return Optional.of(first.equals(WITHIN_APPCONFIG) ? "appconfig" : first);
    }
}
