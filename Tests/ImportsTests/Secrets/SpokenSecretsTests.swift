import Testing

@testable import Imports

@Suite("Secrets in what programs say of themselves")
struct SpokenSecretsTests {
    @Test(
        "options, settings and addresses",
        arguments: [
            "$ swaks --to bob@example.test --auth-password hunter2 -tls", "swaks -au alice -ap hunter2",
            "swaks -ap 'hunter2' -q RCPT", "curl -u alice:hunter2 smtp://mx.example.test",
            "curl --user 'alice:hunter2' -v", "auth: { user: 'alice', pass: 'hunter2' },", "password=hunter2",
            "Password: hunter2", #"{"password": "hunter2"}"#, "passwordeval = echo hunter2", "'password' => 'hunter2',",
            "smtp://alice:hunter2@mx.example.test:587/", "MAIL_PASSWORD=hunter2", "token: hunter2",
            "    Master-Key: hunter2",
            "    s.login('alice', 'hunter2')", "#2 SMTP->authenticate('alice', 'hunter2', NULL, NULL)",
            #"smtp.PlainAuth("", "alice", "hunter2", "mx.example.test")"#,
            #"new NetworkCredential("alice", "hunter2");"#,
            "curl --user alice:hunter2\\ hunter2 -v", "curl -u alice:'hunter2 hunter2' -v",
            "unknown: AUTH PLAIN aHVudGVyMgBodW50ZXIy",
        ])
    func cut(_ text: String) {
        let secrets = SpokenSecrets(text)
        #expect(!secrets.text.contains("hunter2") && !secrets.text.contains("aHVudGVy"), "\(secrets.text)")
        #expect(secrets.text.contains("<redacted>"))
    }

    @Test(
        "nothing else",
        arguments: [
            "535 password authentication failed", "the password is wrong", "AUTH PLAIN LOGIN CRAM-MD5", "password = *",
            "passes: 3", "smtp://mx.example.test:587", "AUTH PLAIN failed", "", "-u", "password:", "pass:   ",
            "AUTH PLAIN ****************", "s.login(user, password)", "login('alice')", "login(", "login(a,",
            "pass: '/* secret */'",
        ])
    func kept(_ text: String) { #expect(SpokenSecrets(text).text == text) }
}
