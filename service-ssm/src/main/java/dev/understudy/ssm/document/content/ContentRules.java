package dev.understudy.ssm.document.content;

import dev.understudy.core.value.InputValue;
import dev.understudy.ssm.access.cedar.CedarFault;
import dev.understudy.ssm.access.cedar.CedarPolicies;
import dev.understudy.ssm.automation.program.AutomationProgram;
import dev.understudy.ssm.automation.program.ProgramFault;
import dev.understudy.ssm.calendar.CalendarFault;
import dev.understudy.ssm.calendar.ChangeCalendar;
import dev.understudy.ssm.document.state.DocumentOutline;
import dev.understudy.ssm.model.DocumentFormat;
import dev.understudy.ssm.model.DocumentType;
import dev.understudy.ssm.model.PlatformType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What each type of document demands of its content.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-schemas-features.html">SSM
 *     document schemas</a>
 */
public final class ContentRules {
    private static final String SCHEMA_VERSION = "schemaVersion";
    private static final String MAIN_STEPS = "mainSteps";
    private static final String RUNTIME_CONFIG = "runtimeConfig";
    private static final Pattern VERSION = Pattern.compile("[0-9]+\\.[0-9]+");

    private static final Set<String> PLUGINS_BY_NAME =
            Set.of(SCHEMA_VERSION, "description", ParameterDefinitions.KEY, RUNTIME_CONFIG);
    private static final Set<String> PLUGINS_IN_STEPS =
            Set.of(SCHEMA_VERSION, "description", ParameterDefinitions.KEY, MAIN_STEPS, "files");
    private static final Set<String> ABOUT_APPROVAL =
            Set.of("templateInformation", "executableRunBooks", "emergencyChange", "autoApprovable");
    private static final Set<String> SESSION_TYPES =
            Set.of("Standard_Stream", "InteractiveCommands", "NonInteractiveCommands", "Port");

    private final DocumentType type;
    private final String text;
    private final DocumentFormat format;

    private ContentRules(DocumentType type, String text, DocumentFormat format) {
        this.type = type;
        this.text = text;
        this.format = format;
    }

    /**
     * Refuses a content that documents of a type cannot have.
     *
     * @return what descriptions say about it
     * @throws dev.understudy.core.error.ModeledError {@code InvalidDocumentContent} or
     *     {@code InvalidDocumentSchemaVersion}
     */
    public static DocumentOutline check(DocumentType type, String text, DocumentFormat format) {
        return new ContentRules(type, text, format).check();
    }

    private DocumentOutline check() {
        return switch (type) {
            case COMMAND, POLICY -> command();
            case AUTOMATION, AUTOMATION_CHANGE_TEMPLATE -> automation();
            case SESSION -> session();
            case CHANGE_CALENDAR -> calendar();
            case APPLICATION_CONFIGURATION_SCHEMA -> configurationSchema();
            case APPLICATION_CONFIGURATION -> {
                read(DocumentFormat.JSON, DocumentFormat.YAML);
                yield DocumentOutline.none();
            }
            case PACKAGE -> distribution();
            case DEPLOYMENT_STRATEGY -> {
                InputValue.Members content = read(DocumentFormat.JSON, DocumentFormat.YAML);
                yield outline(content, version(content, "1.0"), parameters(content), List.of());
            }
            case AUTO_APPROVAL_POLICY -> format == DocumentFormat.TEXT ? cedar() : described();
            default -> described();
        };
    }

    private InputValue.Members read(DocumentFormat... allowed) {
        if (!List.of(allowed).contains(format)) {
            throw ContentErrors.unsupportedFormat(format);
        }
        return ContentReader.read(text, format);
    }

    /** Content about which nothing is known but that it may have a version and a description. */
    private DocumentOutline described() {
        InputValue.Members content = read(DocumentFormat.JSON, DocumentFormat.YAML);
        String version = ParameterDefinitions.text(content, SCHEMA_VERSION);
        return new DocumentOutline(
                version != null && VERSION.matcher(version).matches() ? version : "",
                ParameterDefinitions.text(content, "description"),
                null,
                List.of());
    }

    private DocumentOutline command() {
        InputValue.Members content = read(DocumentFormat.JSON, DocumentFormat.YAML);
        boolean old = type == DocumentType.COMMAND && "1.2".equals(version(content));
        String version = old ? "1.2" : version(content, "2.0", "2.2");
        refuseUnknown(content, old ? PLUGINS_BY_NAME : PLUGINS_IN_STEPS);
        InputValue work = old ? plugins(content) : steps(content);
        ParameterDefinitions parameters = parameters(content);
        CommandSteps steps =
                old ? CommandSteps.runtimeConfig(work) : CommandSteps.mainSteps(work, version.equals("2.2"));
        refuseUndeclared(work, parameters);
        return outline(content, version, parameters, steps.platforms());
    }

    private static InputValue plugins(InputValue.Members content) {
        InputValue plugins = required(content, RUNTIME_CONFIG);
        if (!(plugins instanceof InputValue.Members)) {
            throw ContentErrors.wrongKind(RUNTIME_CONFIG, "an object", plugins);
        }
        return plugins;
    }

    private static InputValue steps(InputValue.Members content) {
        InputValue steps = required(content, MAIN_STEPS);
        if (!(steps instanceof InputValue.Items)) {
            throw ContentErrors.wrongKind(MAIN_STEPS, "a list", steps);
        }
        return steps;
    }

    private DocumentOutline automation() {
        InputValue.Members content = read(DocumentFormat.JSON, DocumentFormat.YAML);
        String version = version(content, "0.3");
        ParameterDefinitions parameters = parameters(content);
        refuseUnrunnable(content);
        return outline(content, version, parameters, List.of(PlatformType.values()));
    }

    /** A change template is a runbook with some words about approval. */
    private void refuseUnrunnable(InputValue.Members content) {
        Map<String, InputValue> runbook = new LinkedHashMap<>(content.values());
        if (type == DocumentType.AUTOMATION_CHANGE_TEMPLATE) {
            runbook.keySet().removeAll(ABOUT_APPROVAL);
        }
        try {
            AutomationProgram.parse(ContentReader.tree(new InputValue.Members(runbook)));
        } catch (ProgramFault fault) {
            ProgramFault.Definition wrong = fault.definition();
            throw wrong == null
                    ? ContentErrors.invalid(fault.reason())
                    : ContentErrors.at(fault.reason(), endOf(content, wrong.section(), wrong.name()));
        }
    }

    private TextPosition endOf(InputValue.Members content, String section, String name) {
        return ContentReader.endOf(format == DocumentFormat.JSON ? text : ContentWriter.json(content), section, name);
    }

    private DocumentOutline session() {
        InputValue.Members content = read(DocumentFormat.JSON, DocumentFormat.YAML);
        String version = version(content, "1.0");
        String sessionType = ParameterDefinitions.text(content, "sessionType");
        if (sessionType == null) {
            throw ContentErrors.missingSessionType();
        }
        if (!SESSION_TYPES.contains(sessionType)) {
            throw ContentErrors.invalidSessionType();
        }
        InputValue properties = content.values().get("properties");
        if (!sessionType.equals("Standard_Stream") && !(properties instanceof InputValue.Members)) {
            throw ContentErrors.missingSessionProperties(sessionType);
        }
        ParameterDefinitions parameters = parameters(content);
        if (properties != null) {
            refuseUndeclared(properties, parameters);
        }
        return outline(content, version, parameters, List.of(PlatformType.values()));
    }

    private DocumentOutline calendar() {
        if (format != DocumentFormat.TEXT) {
            throw ContentErrors.unsupportedFormat(format);
        }
        try {
            ChangeCalendar.parse(text);
        } catch (CalendarFault fault) {
            throw ContentErrors.calendar(fault.reason());
        }
        return DocumentOutline.none();
    }

    private DocumentOutline cedar() {
        try {
            CedarPolicies.parse(text);
        } catch (CedarFault fault) {
            throw ContentErrors.invalid(fault.reason());
        }
        return DocumentOutline.none();
    }

    /** What Distributor installs. */
    private DocumentOutline distribution() {
        InputValue.Members content = read(DocumentFormat.JSON);
        String version = version(content, "2.0");
        required(content, "version");
        PackageManifest manifest =
                PackageManifest.of(required(content, PackageManifest.PACKAGES), required(content, AttachedFiles.KEY));
        return new DocumentOutline(
                version, ParameterDefinitions.text(content, "description"), null, manifest.platforms());
    }

    private DocumentOutline configurationSchema() {
        InputValue.Members content = read(DocumentFormat.JSON);
        if (!new InputValue.Truth(false).equals(content.values().get("additionalProperties"))) {
            throw ContentErrors.openSchema();
        }
        return DocumentOutline.none();
    }

    private String version(InputValue.Members content, String... legal) {
        String version = ParameterDefinitions.text(content, SCHEMA_VERSION);
        if (version == null) {
            throw ContentErrors.missing(SCHEMA_VERSION);
        }
        if (legal.length > 0 && !List.of(legal).contains(version)) {
            throw ContentErrors.schemaVersion(version, type);
        }
        return version;
    }

    private static void refuseUnknown(InputValue.Members content, Set<String> known) {
        for (String key : content.values().keySet()) {
            if (!known.contains(key)) {
                throw ContentErrors.unknownProperty(key);
            }
        }
    }

    private static InputValue required(InputValue.Members content, String key) {
        InputValue value = content.values().get(key);
        if (value == null || value instanceof InputValue.Nothing) {
            throw ContentErrors.missing(key);
        }
        return value;
    }

    private ParameterDefinitions parameters(InputValue.Members content) {
        ParameterDefinitions parameters =
                ParameterDefinitions.of(content, name -> endOf(content, ParameterDefinitions.KEY, name));
        parameters.check();
        return parameters;
    }

    private static void refuseUndeclared(InputValue work, ParameterDefinitions parameters) {
        References.in(work, name -> {
            if (!parameters.declares(name) && !CommandSteps.PLATFORM.equals(name)) {
                throw ContentErrors.undeclared(name);
            }
        });
    }

    private static DocumentOutline outline(
            InputValue.Members content, String version, ParameterDefinitions parameters, List<PlatformType> platforms) {
        return new DocumentOutline(
                version, ParameterDefinitions.text(content, "description"), parameters.described(), platforms);
    }
}
