package dev.understudy.it.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** Who may know whom: {@code service-* -> emulator-core <- protocol-*}. */
@AnalyzeClasses(packages = ProductCode.ROOT, importOptions = ProductCode.class)
class LayersTest {
    @ArchTest
    static final ArchRule aServiceKnowsNoProtocol = noClasses()
            .that(ProductCode.SERVICES)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ProductCode.PROTOCOLS)
            .because("a service is the same whether it is asked in restJson1, AWS JSON or by a direct call");

    @ArchTest
    static final ArchRule aServiceKnowsNoOtherService = slices().assignedFrom(new ByService())
            .should()
            .notDependOnEachOther()
            .because("services are built, tested and left out one by one; what two of them need belongs to the core");

    @ArchTest
    static final ArchRule aServiceSeesNoWire = noClasses()
            .that(ProductCode.SERVICES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.understudy.core.wire..",
                    "dev.understudy.core.http..",
                    "dev.understudy.core.json..",
                    "dev.understudy.core.protocol..",
                    "dev.understudy.core.dispatch..")
            .because("operations get valid, typed input and return typed answers; messages are the kernel's business");

    @ArchTest
    static final ArchRule aProtocolKnowsNoService = noClasses()
            .that()
            .resideInAPackage(ProductCode.PROTOCOLS)
            .should()
            .dependOnClassesThat(ProductCode.SERVICES)
            .because("codecs follow schemas, so that a service costs them nothing");

    @ArchTest
    static final ArchRule theCoreKnowsNeitherProtocolsNorServices = noClasses()
            .that()
            .resideInAnyPackage(ProductCode.CORE, ProductCode.ROOT)
            .should()
            .dependOnClassesThat(ProductCode.SERVICES.or(JavaClass.Predicates.resideInAPackage(ProductCode.PROTOCOLS)))
            .because("the core finds both on the class path, by their interfaces");

    @ArchTest
    static final ArchRule onlyTheFrontEndKnowsNetty = noClasses()
            .that()
            .resideOutsideOfPackage("dev.understudy.core.http..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.netty..")
            .because("everything behind the front end runs without a network, as in most of the tests");

    @ArchTest
    static final ArchRule nothingShippedKnowsTheAwsSdk = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon..", "com.amazonaws..")
            .because("the SDK is the judge of this product in its tests; a part of it would judge itself");

    @ArchTest
    static final ArchRule packagesOfTheCoreFormNoCycles = slices().matching("dev.understudy.core.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a package that can be understood before its users is a package that can be understood");

    private static final class ByService implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return ProductCode.service(type).map(SliceIdentifier::of).orElseGet(SliceIdentifier::ignore);
        }

        @Override
        public String getDescription() {
            return "services";
        }
    }
}
