$version: "2.0"

namespace dev.understudy.golden

@http(method: "POST", uri: "/policy")
operation PutPolicy {
    input: PutPolicyRequest
    errors: [
        PolicyInvalid
    ]
}

structure PutPolicyRequest {
    @required
    Policy: Document
}
