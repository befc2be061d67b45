package dev.understudy.ssm.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.admin.AdminBody;
import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.admin.AdminRequest;
import dev.understudy.core.admin.AdminRoute;
import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.service.AwsPartitions;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.ssm.parameter.secure.KmsKeys;
import dev.understudy.ssm.parameter.state.KmsKey;
import dev.understudy.ssm.parameter.state.Secret;
import dev.understudy.ssm.resourcepolicy.ResourcePolicyRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What tests tell Understudy about services that Systems Manager leans on and that are not here: KMS, Secrets Manager
 * and Resource Access Manager. Every route names an account and a region in its query.
 */
public final class SsmAdmin {
    private static final String STATUS = "status";

    private final AdminPlace place;
    private final IdGenerator ids;

    /** Routes to this state. */
    public SsmAdmin(AdminPlace place, Kernel kernel) {
        this.place = place;
        this.ids = kernel.ids();
    }

    /** All routes. */
    public List<AdminRoute> routes() {
        return List.of(
                new AdminRoute("GET", "ssm/kms-keys", this::listKeys),
                new AdminRoute("PUT", "ssm/kms-keys", this::putKey),
                new AdminRoute("GET", "ssm/secrets", this::listSecrets),
                new AdminRoute("PUT", "ssm/secrets", this::putSecret),
                new AdminRoute("DELETE", "ssm/secrets", this::deleteSecret),
                new AdminRoute("POST", "ssm/promoted-shares", this::promoteShare));
    }

    private JsonNode listKeys(AdminRequest request) {
        return place.list(
                request,
                "kmsKeys",
                store -> store.kmsKeys,
                key -> object().put("arn", key.arn()).put("state", key.state().name()));
    }

    /** Makes a key or alias unusable, or usable again. */
    private JsonNode putKey(AdminRequest request) {
        AdminBody body = request.body("keyId", "state");
        String keyId = body.requiredText("keyId");
        String state = body.requiredText("state");
        return place.in(request, (partition, now) -> {
            String arn = KmsKeys.arn(keyId, partition.key());
            switch (state) {
                case "ENABLED" -> partition.store().kmsKeys.remove(arn);
                case "MISSING" -> partition.store().kmsKeys.put(arn, new KmsKey(arn, KmsKey.State.MISSING));
                case "PENDING_DELETION" ->
                    partition.store().kmsKeys.put(arn, new KmsKey(arn, KmsKey.State.PENDING_DELETION));
                default ->
                    throw AdminRefusal.badRequest(
                            "'state' must be ENABLED, MISSING or PENDING_DELETION, not '" + state + "'");
            }
            return object().put("arn", arn).put("state", state);
        });
    }

    private JsonNode listSecrets(AdminRequest request) {
        return place.list(
                request,
                "secrets",
                store -> store.secrets,
                secret -> object().put("name", secret.name()).put("arn", secret.arn()));
    }

    /** Creates a secret, or gives it another value; the value before stays readable under {@code AWSPREVIOUS}. */
    private JsonNode putSecret(AdminRequest request) {
        AdminBody body = request.body("name", "secretString");
        String name = body.requiredText("name");
        String text = body.requiredText("secretString");
        return place.in(request, (partition, now) -> {
            Secret before = partition.store().secrets.get(name);
            Secret after = before == null
                    ? new Secret(name, secretArn(name, partition.key()), List.of(current(text, now)))
                    : new Secret(name, before.arn(), withCurrent(before.versions(), current(text, now)));
            partition.store().secrets.put(name, after);
            return object().put("arn", after.arn())
                    .put("versionId", after.versions().get(0).id());
        });
    }

    private JsonNode deleteSecret(AdminRequest request) {
        return place.remove(request, "name", store -> store.secrets, "there is no secret");
    }

    /** Does what Resource Access Manager does to a share that a resource policy made, so that it can be listed. */
    private JsonNode promoteShare(AdminRequest request) {
        String arn = request.body("resourceArn").requiredText("resourceArn");
        return place.in(request, (partition, now) -> {
            List<ResourcePolicyRecord> policies =
                    partition.store().resourcePoliciesByArn.get(arn);
            if (policies.isEmpty()) {
                throw new AdminRefusal(404, "there is no resource policy on '" + arn + "'");
            }
            policies.forEach(policy -> partition.store().resourcePolicies.put(policy.id(), policy.promote()));
            return object().put(STATUS, "ok");
        });
    }

    private Secret.Version current(String text, Instant now) {
        return new Secret.Version(ids.uuid(), List.of(Secret.CURRENT), text, now);
    }

    private static List<Secret.Version> withCurrent(List<Secret.Version> before, Secret.Version current) {
        List<Secret.Version> versions = new ArrayList<>(List.of(current));
        for (Secret.Version version : before) {
            List<String> stages = version.stages().contains(Secret.CURRENT) ? List.of(Secret.PREVIOUS) : List.of();
            versions.add(new Secret.Version(version.id(), stages, version.text(), version.createdAt()));
        }
        return List.copyOf(versions);
    }

    private String secretArn(String name, PartitionKey owner) {
        return "arn:" + AwsPartitions.of(owner.region()) + ":secretsmanager:" + owner.region() + ":" + owner.account()
                + ":secret:" + name + "-" + ids.alphanumeric(6);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
