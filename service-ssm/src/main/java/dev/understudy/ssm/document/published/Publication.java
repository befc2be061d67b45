package dev.understudy.ssm.document.published;

import dev.understudy.ssm.model.DocumentType;
import java.util.Set;

/** The documents of AWS that there are here. */
enum Publication {
    MANAGE_CLOUD_WATCH_AGENT("AmazonCloudWatch-ManageAgent", DocumentType.COMMAND),
    APPLY_ANSIBLE_PLAYBOOKS("AWS-ApplyAnsiblePlaybooks", DocumentType.COMMAND),
    CONFIGURE_AWS_PACKAGE("AWS-ConfigureAWSPackage", DocumentType.COMMAND),
    GATHER_SOFTWARE_INVENTORY("AWS-GatherSoftwareInventory", DocumentType.POLICY),
    INSTALL_APPLICATION("AWS-InstallApplication", DocumentType.COMMAND),
    RUN_DOCUMENT("AWS-RunDocument", DocumentType.COMMAND),
    RUN_PATCH_BASELINE("AWS-RunPatchBaseline", DocumentType.COMMAND),
    RUN_POWER_SHELL_SCRIPT("AWS-RunPowerShellScript", DocumentType.COMMAND),
    RUN_REMOTE_SCRIPT("AWS-RunRemoteScript", DocumentType.COMMAND),
    RUN_SHELL_SCRIPT("AWS-RunShellScript", DocumentType.COMMAND),
    UPDATE_AGENT("AWS-UpdateSSMAgent", DocumentType.COMMAND),
    PASSWORD_RESET("AWS-PasswordReset", DocumentType.SESSION),
    INTERACTIVE_COMMAND("AWS-StartInteractiveCommand", DocumentType.SESSION),
    NON_INTERACTIVE_COMMAND("AWS-StartNonInteractiveCommand", DocumentType.SESSION),
    PORT_FORWARDING("AWS-StartPortForwardingSession", DocumentType.SESSION),
    REMOTE_PORT_FORWARDING("AWS-StartPortForwardingSessionToRemoteHost", DocumentType.SESSION),
    SSH_SESSION("AWS-StartSSHSession", DocumentType.SESSION);

    /** Those whose category is the execution of scripts. */
    static final Set<String> SCRIPTS =
            Set.of(RUN_POWER_SHELL_SCRIPT.documentName, RUN_REMOTE_SCRIPT.documentName, RUN_SHELL_SCRIPT.documentName);

    private final String documentName;
    private final DocumentType type;

    Publication(String documentName, DocumentType type) {
        this.documentName = documentName;
        this.type = type;
    }

    String documentName() {
        return documentName;
    }

    DocumentType type() {
        return type;
    }
}
