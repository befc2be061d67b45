$version: "2.0"

namespace dev.understudy.golden

@error("client")
@httpError(409)
structure BoxExists {
    message: Text
}

/// Capital letter, and more to tell than a text.
@error("server")
structure BoxBroken {
    Message: Text

    @required
    Code: Integer

    Parts: StringValues

    Cause: Tree
}

@error("client")
structure BoxMissing {}

@error("client")
@httpError(429)
structure ThrottlingException {
    @required
    Message: Text
}

@error("client")
structure PolicyInvalid {
    Reason: Text
}
