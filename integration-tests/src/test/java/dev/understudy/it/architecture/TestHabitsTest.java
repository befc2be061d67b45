package dev.understudy.it.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.Locations;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.LocationProvider;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Rules that bind the tests of all modules as well as what is shipped. */
@AnalyzeClasses(locations = TestHabitsTest.WithAllTests.class, importOptions = TestHabitsTest.WrittenByHand.class)
class TestHabitsTest {
    @ArchTest
    static final ArchRule nobodySleeps = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", long.class, int.class)
            .orShould()
            .callMethod(TimeUnit.class, "sleep", long.class)
            .because("tests move the clock, the kernel schedules on its timeline, and a latch tells when");

    @ArchTest
    static final ArchRule nobodyUsesJUnit4 = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("junit..", "org.junit")
            .because("there is one test framework, JUnit 5, and one way to assert, AssertJ")
            .allowEmptyShould(true);

    @ArchTest
    static void theTestsOfEveryModuleAreLookedAt(JavaClasses all) {
        assertThat(all.stream().map(JavaClass::getName))
                .contains(
                        "dev.understudy.core.dispatch.DispatcherTest",
                        "dev.understudy.protocol.restjson.UriRouterTest",
                        TestHabitsTest.class.getName());
    }

    /** Leaves out generated code, which is most of the product and has no habits. */
    static final class WrittenByHand implements ImportOption {
        private static final Pattern GENERATED = Pattern.compile(".*/dev/understudy/(?!core/)[a-z]+/model/.*");

        @Override
        public boolean includes(Location location) {
            return !location.matches(GENERATED);
        }
    }

    /** The modules on the class path, each with the tests that Maven compiled beside it. */
    static final class WithAllTests implements LocationProvider {
        @Override
        public Set<Location> get(Class<?> testClass) {
            Set<Location> all = new HashSet<>();
            for (Location module : Locations.ofPackage(ProductCode.ROOT)) {
                all.add(module);
                Path tests = outputFolder(module).resolve("test-classes");
                if (Files.isDirectory(tests)) {
                    all.add(Location.of(tests));
                }
            }
            return all;
        }

        /** A module is on the class path as {@code target/classes} or, once packaged, as {@code target/….jar}. */
        private static Path outputFolder(Location location) {
            String uri = location.asURI().toString();
            String file = uri.startsWith("jar:") ? uri.substring("jar:".length(), uri.indexOf("!/")) : uri;
            String root = file.contains("classes/dev/") ? file.substring(0, file.lastIndexOf("/dev/")) : file;
            return Path.of(URI.create(root)).getParent();
        }
    }
}
