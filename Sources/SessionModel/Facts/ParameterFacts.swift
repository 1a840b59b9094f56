/// The parameters, one row each.
public enum ParameterFacts {
    public static let all: [ParameterFact] = [
        ParameterFact(.mail, "SIZE", requires: ["SIZE"], example: "SIZE", "", .rfc(1870, "6")),
        ParameterFact(.mail, "BODY", requires: ["8BITMIME"], example: "BODY", "", .rfc(6152, "3")),
        ParameterFact(.mail, "SMTPUTF8", requires: ["SMTPUTF8"], example: "SMTPUTF8", "", .rfc(6531, "3.4")),
        ParameterFact(.mail, "RET", requires: ["DSN"], example: "RET", "", .rfc(3461, "4.3")),
        ParameterFact(.mail, "ENVID", requires: ["DSN"], example: "ENVID", "", .rfc(3461, "4.4")),
        ParameterFact(.rcpt, "NOTIFY", requires: ["DSN"], example: "NOTIFY", "", .rfc(3461, "4.1")),
        ParameterFact(.rcpt, "ORCPT", requires: ["DSN"], example: "ORCPT", "", .rfc(3461, "4.2")),
        ParameterFact(.mail, "AUTH", requires: ["AUTH"], example: "AUTH", "", .rfc(4954, "5")),
        ParameterFact(.mail, "BY", requires: ["DELIVERBY"], example: "BY", "", .rfc(2852, "4")),
        ParameterFact(.mail, "HOLDFOR", requires: ["FUTURERELEASE"], example: "HOLDFOR", "", .rfc(4865, "4")),
        ParameterFact(.mail, "HOLDUNTIL", requires: ["FUTURERELEASE"], example: "HOLDUNTIL", "", .rfc(4865, "4")),
        ParameterFact(.mail, "MT-PRIORITY", requires: ["MT-PRIORITY"], example: "MT-PRIORITY", "", .rfc(6710, "4.1")),
        ParameterFact(.mail, "REQUIRETLS", requires: ["REQUIRETLS"], example: "REQUIRETLS", "", .rfc(8689, "2")),
        ParameterFact(.rcpt, "RRVS", requires: ["RRVS"], example: "RRVS", "", .rfc(7293, "3.1")),
    ]

    static func fact(for verb: Verb, _ keyword: String) -> ParameterFact? {
        all.first { $0.verb == verb && $0.keyword == keyword }
    }
}
