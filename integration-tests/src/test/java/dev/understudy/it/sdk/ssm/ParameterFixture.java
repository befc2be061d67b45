package dev.understudy.it.sdk.ssm;

import static dev.understudy.it.sdk.Shapes.read;
import static dev.understudy.it.sdk.Shapes.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.it.sdk.Caller;
import java.util.List;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.DescribeParametersRequest;
import software.amazon.awssdk.services.ssm.model.GetParametersByPathRequest;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.ParameterMetadata;
import software.amazon.awssdk.services.ssm.model.ParameterType;
import software.amazon.awssdk.services.ssm.model.PutParameterRequest;
import software.amazon.awssdk.services.ssm.model.ResourceTypeForTagging;
import software.amazon.awssdk.services.ssm.model.Tag;

/** One caller's way to the parameters that a test needs. */
final class ParameterFixture {
    /** The text about malformed names. Source: behaviour sheet SSM Parameter Store §2.1, T1 [recorded]. */
    static final String BAD_NAME = "Parameter name: can't be prefixed with \"ssm\" (case-insensitive). If formed as a"
            + " path, it can consist of sub-paths divided by slash symbol; each sub-path can be formed as a mix of"
            + " letters, numbers and the following 3 symbols .-_";

    /** The text about malformed paths. Source: behaviour sheet SSM Parameter Store §2.1, T3 [recorded]. */
    static final String BAD_PATH = "The parameter doesn't meet the parameter name requirements. The parameter name must"
            + " begin with a forward slash \"/\". It can't be prefixed with \\\"aws\\\" or \\\"ssm\\\""
            + " (case-insensitive). It must use only letters, numbers, or the following symbols: . (period), - (hyphen),"
            + " _ (underscore). Special characters are not allowed. All sub-paths, if specified, must use the forward"
            + " slash symbol \"/\". Valid example: /get/parameters2-/by1./path0_.";

    final SsmClient ssm;
    private final Caller caller;

    ParameterFixture(Caller caller) {
        this.caller = caller;
        this.ssm = caller.ssm();
    }

    /** The ARN of a parameter. */
    String arn(String name) {
        return "arn:aws:ssm:" + caller.region() + ":" + caller.account() + ":parameter"
                + (name.startsWith("/") ? "" : "/") + name;
    }

    /** PutParameter with these members. */
    ObjectNode putAs(String members) {
        return tree(ssm.putParameter(read(PutParameterRequest.builder(), members)));
    }

    /** A new string. */
    long put(String name, String value) {
        return ssm.putParameter(r -> r.name(name).value(value).type(ParameterType.STRING))
                .version();
    }

    /** One more version. */
    long overwrite(String name, String value) {
        return ssm.putParameter(r -> r.name(name).value(value).overwrite(true)).version();
    }

    /** All that GetParameter shows. */
    ObjectNode get(String name) {
        return tree(ssm.getParameter(r -> r.name(name)).parameter());
    }

    /** The value, decrypted. */
    String value(String name) {
        return ssm.getParameter(r -> r.name(name).withDecryption(true))
                .parameter()
                .value();
    }

    /** All that DescribeParameters shows about one parameter. */
    ObjectNode describe(String name) {
        return tree(describeAll("{ParameterFilters:[{Key:'Name',Values:['" + name + "']}]}")
                .get(0));
    }

    /** DescribeParameters with these members, all pages. */
    List<ParameterMetadata> describeAll(String members) {
        return ssm.describeParametersPaginator(read(DescribeParametersRequest.builder(), members)).stream()
                .flatMap(page -> page.parameters().stream())
                .toList();
    }

    /** The names that DescribeParameters finds. */
    List<String> namesOf(String members) {
        return describeAll(members).stream().map(ParameterMetadata::name).toList();
    }

    /** The names that GetParametersByPath finds, on all pages. */
    List<String> namesByPath(String members) {
        return ssm.getParametersByPathPaginator(read(GetParametersByPathRequest.builder(), members)).stream()
                .flatMap(page -> page.parameters().stream())
                .map(Parameter::name)
                .toList();
    }

    /** All that GetParameterHistory shows. */
    List<JsonNode> history(String name) {
        return ssm.getParameterHistoryPaginator(r -> r.name(name).withDecryption(true)).stream()
                .flatMap(page -> page.parameters().stream())
                .<JsonNode>map(item -> tree(item))
                .toList();
    }

    /** The labels of a version. */
    List<String> labels(String name, long version) {
        return ssm.getParameterHistoryPaginator(r -> r.name(name)).stream()
                .flatMap(page -> page.parameters().stream())
                .filter(item -> item.version() == version)
                .flatMap(item -> item.labels().stream())
                .sorted()
                .toList();
    }

    /** The tags of a parameter as {@code key=value}. */
    List<String> tags(String name) {
        return ssm
                .listTagsForResource(
                        r -> r.resourceType(ResourceTypeForTagging.PARAMETER).resourceId(name))
                .tagList()
                .stream()
                .map(tag -> tag.key() + "=" + tag.value())
                .sorted()
                .toList();
    }

    /** Tags a parameter. */
    void tag(String name, String key, String value) {
        Tag tag = Tag.builder().key(key).value(value).build();
        ssm.addTagsToResource(r -> r.resourceType(ResourceTypeForTagging.PARAMETER)
                .resourceId(name)
                .tags(tag));
    }
}
