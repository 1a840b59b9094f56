import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("The state of the logins")
struct LoginStateTests {
    private var login = LoginState()

    /// We send a line outside of a login.
    private mutating func client(_ line: String) {
        login.note(Command(line), in: LoginContext(login))
    }

    @Test("AUTH begins a login, and acceptance ends it")
    mutating func accepted() {
        client("AUTH plain AGFsaWNlAHNlY3JldA==")
        #expect(login.mechanism == "PLAIN" && login.isBegun && login.hasTried && !login.isAuthenticated)
        login.accept()
        #expect(login.isAuthenticated && !login.isBegun && !login.hasTried)
        login.restart()
        #expect(!login.isAuthenticated && login.mechanism == "PLAIN")
    }

    @Test("a known verb comes after it, an unknown line may still be an answer")
    mutating func followed() {
        client("AUTH LOGIN")
        client("c2VjcmV0")
        #expect(login.isBegun)
        client("noop")
        #expect(!login.isBegun && login.hasTried)
    }

    @Test("a word that is not a mechanism is not kept as its name")
    mutating func unnamed() {
        client("AUTH AGFsaWNlAHNlY3JldA==")
        #expect(login.mechanism == "" && login.isBegun)
    }

    @Test("AUTH mistyped begins one, where its name may be written down")
    mutating func mistaken() {
        client("AUHT PLAIN AGFsaWNlAHNlY3JldA==")
        #expect(login.mechanism == "PLAIN" && login.isBegun)
    }

    @Test("what is cut out of an answer is kept for all replies, and a mistyped command only for its own")
    mutating func secrets() {
        client("AUTH LOGIN")
        let written = Array("<redacted: LOGIN response>".utf8)
        _ = login.keep(Array("YWxpY2U=".utf8), written: written, isLogin: true)
        let own = login.keep(Array("c2VjcmV0LXdvcmQ=".utf8), written: written, isLogin: true)
        #expect(login.answers == 2)
        #expect(own.holds(Array("secret-word".utf8)) && login.secrets.holds(Array("SECRET-WORD".utf8)))
        #expect(!login.secrets.holds(Array("alice".utf8)), "the first answer of LOGIN is the name")
        let mistyped = login.keep(Array("NOPE".utf8), written: written, isLogin: false)
        #expect(mistyped.holds(Array("NOPE".utf8)) && !login.secrets.holds(Array("NOPE".utf8)))
        client("AUTH PLAIN")
        #expect(login.answers == 0)
        #expect(login.secrets.holds(Array("secret-word".utf8)), "the secrets of all logins are kept")
    }

    @Test("an answer before its challenge is one: AUTH waits")
    func waiting() {
        let line = Command("alice")
        #expect(Redaction.redactedCommand(line, in: LoginContext()) == nil)
        #expect(Redaction.redactedCommand(line, in: LoginContext(isWaiting: true)) == Redaction.mark(""))
    }
}
