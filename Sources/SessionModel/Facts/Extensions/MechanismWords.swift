/// The mechanisms of AUTH in a few words each, with how safe they are without TLS.
enum MechanismWords {
    /// What to say of a mechanism beside its name; nil when it is not known here.
    static func words(for name: String) -> String? { table[ASCII.uppercased(name.utf8)] }

    private static let table: [String: String] = [
        "ANONYMOUS": "no login, nothing secret",
        "CRAM-MD5": "password not sent, but may be guessed from it; old",
        "DIGEST-MD5": "password not sent; historic",
        "EXTERNAL": "the client's certificate, only with TLS",
        "GSSAPI": "a Kerberos ticket, password not sent",
        "KERBEROS_V4": "an old Kerberos ticket; historic",
        "LOGIN": "name and password, open without TLS",
        "NTLM": "password not sent, but its hash can be attacked",
        "OAUTHBEARER": "a token, open without TLS",
        "PLAIN": "name and password, open without TLS",
        "SCRAM-SHA-1": "password not sent, server proves itself",
        "SCRAM-SHA-1-PLUS": "as SCRAM-SHA-1, and bound to TLS",
        "SCRAM-SHA-256": "password not sent, server proves itself; good",
        "SCRAM-SHA-256-PLUS": "as SCRAM-SHA-256, and bound to TLS",
        "XOAUTH2": "a token, open without TLS",
    ]
}
