package dev.understudy.ssm.document.content;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.value.InputValue;
import dev.understudy.ssm.model.DocumentFormat;
import dev.understudy.ssm.model.DocumentType;
import dev.understudy.ssm.model.InvalidDocumentContent;
import dev.understudy.ssm.model.InvalidDocumentSchemaVersion;
import java.util.List;

/**
 * What is wrong with the content of a document. Unless a text says otherwise it was recorded from AWS, in part from
 * third parties that quote it.
 */
public final class ContentErrors {
    private ContentErrors() {}

    /** A text of which a document could not be made, in words that others found. */
    public static ModeledError invalid(String text) {
        return new InvalidDocumentContent(text);
    }

    /** The same with the place at which a definition ends. */
    static ModeledError at(String text, TextPosition position) {
        return invalid(text + position);
    }

    /** No JSON. */
    static ModeledError malformedJson(TextPosition position) {
        return invalid("JSON not well-formed." + position);
    }

    /** JSON that nests too deep, or has numbers too long to be read. Text: inferred. */
    static ModeledError excessiveJson(int deepest) {
        return invalid(
                "JSON not well-formed. It nests deeper than " + deepest + " levels, or has values that are too long.");
    }

    /** No YAML. Text: inferred from that for JSON. */
    static ModeledError malformedYaml(int line, String reason) {
        return invalid("YAML not well-formed. " + reason + " at Line: " + line);
    }

    /** JSON or YAML that is no object. Text: inferred. */
    static ModeledError noObject() {
        return invalid("The content of the document must be an object.");
    }

    /** A format that documents of the type cannot have. */
    static ModeledError unsupportedFormat(DocumentFormat format) {
        return invalid("Document format not supported: " + format.wireValue());
    }

    /** A top-level key that has to be there. */
    static ModeledError missing(String key) {
        return invalid("Missing \"" + key + "\" in the document.");
    }

    /** A top-level key with a value of another shape. Text: inferred. */
    static ModeledError wrongKind(String key, String expected, InputValue value) {
        return invalid("\"" + key + "\" in the document has to be " + expected + ", not " + value.kind() + ".");
    }

    /** A top-level key that the schema does not have. */
    static ModeledError unknownProperty(String key) {
        return invalid("Unknown property \"" + key + "\".");
    }

    /** A schema version that the type does not have. */
    static ModeledError schemaVersion(String version, DocumentType type) {
        return new InvalidDocumentSchemaVersion(
                version + " is not a valid schema version for " + type.wireValue() + " document type");
    }

    /** A plugin that no agent has. */
    static ModeledError unknownPlugin(String plugin) {
        return invalid("Unknown plugin name: " + plugin);
    }

    /** A file of a package that its list of files does not have. Text: inferred. */
    static ModeledError unlistedFile(String name) {
        return invalid("The file \"" + name + "\" is not declared in the files of the document.");
    }

    /** A part of a package's manifest that has another shape. Text: inferred. */
    static ModeledError wrongManifest(String part) {
        return invalid("Expected platform, platform version, architecture and file in the packages of the document: "
                + part + " is none.");
    }

    /** A step that lacks its name or its action. */
    static ModeledError missingInStep(String key) {
        return invalid("Missing \"" + key + "\" in step detail.");
    }

    /** Two steps of one name. */
    static ModeledError duplicateStep() {
        return invalid("Duplicate step names found in mainSteps of the document.");
    }

    /** A condition of a step where steps have none. */
    static ModeledError preconditionTooEarly(String step) {
        return invalid("Unrecognized field \"precondition\". Precondition is supported only for Command and Policy"
                + " document types and for schema version 2.2 or higher. Step name: " + step);
    }

    /** A condition about something else than platforms and parameters. */
    static ModeledError invalidPrecondition(List<String> values) {
        return invalid("Invalid precondition, unrecognized values " + values + " encountered.");
    }

    /** A name of a parameter with other characters than letters and digits. */
    static ModeledError parameterName(String name) {
        return invalid("Parameter name \"" + name + "\" is not alpha-numeric.");
    }

    /** A parameter without a type. */
    static ModeledError missingParameterType() {
        return invalid("Missing \"type\" in parameter definition.");
    }

    /** A type that there is not. */
    static ModeledError parameterType(String type, TextPosition position) {
        return invalid("Parameter type: " + type + " is invalid." + position);
    }

    /** A default that is not of the parameter's type. */
    static ModeledError wrongDefault(String type, String value, TextPosition position) {
        return invalid("Wrong default value for a \"" + type + "\" parameters, got \"" + value + "\"." + position);
    }

    /** A reference to a parameter that the document does not declare. */
    static ModeledError undeclared(String name) {
        return invalid("Parameter \"" + name + "\" is not declared.");
    }

    /** A session document without a type of session. */
    static ModeledError missingSessionType() {
        return invalid("Missing SessionType in the document.");
    }

    /** A type of session that there is not. */
    static ModeledError invalidSessionType() {
        return invalid("Invalid sessionType");
    }

    /** A session that has to be told what to do, and is not. */
    static ModeledError missingSessionProperties(String sessionType) {
        return invalid("Missing Properties in session type " + sessionType + " document");
    }

    /** A schema that lets everything through. */
    static ModeledError openSchema() {
        return invalid("ApplicationConfigurationSchema must have field additionalProperties set to false");
    }

    /** A calendar that cannot be read. Text: inferred. */
    public static ModeledError calendar(String reason) {
        return invalid("The content of the document is not a valid calendar: " + reason);
    }

    /** One violation of a configuration's schema. */
    static String violation(String reason, String location) {
        return "[message: \"" + reason + "\" - parent node: " + location + "]";
    }

    /**
     * A value of a type that the schema does not allow.
     *
     * @param allowed as JSON
     */
    static String wrongType(String type, String allowed) {
        String escaped = allowed.replace("\"", "\\\"");
        return "instance type (" + type + ") does not match any allowed primitive type (allowed: " + escaped + ")";
    }

    /** A schema that does not work. Text: inferred. */
    static ModeledError unusableSchema(String reason) {
        return invalid("The required schema cannot be used: " + reason);
    }
}
