$version: "2.0"

namespace dev.understudy.api

/// Where nobody said anything, answers have an empty text, which no value of an enum can be.
@trait(selector: "structure > member :test(> :is(string, enum))")
structure emptyWhenAbsent {}
