import Testing

@testable import SMTPSyntax
@testable import TestSupport

@Suite("Spellings of a secret")
struct SecretSpellingsTests {
    @Test("are found wherever the secret stands in longer base64, and in hex", arguments: ["", "a", "ab", "\0alice\0"])
    func found(_ before: String) {
        let spellings = SecretSpellings("correct-horse")
        for behind in ["", "x", "xy", "xyz"] {
            #expect(spellings.found(in: "x" + Base64.encode(Array("\(before)correct-horse\(behind)".utf8))) != nil)
        }
        #expect(spellings.found(in: "636F72726563742D686F727365") != nil)
        #expect(spellings.found(in: Base64.encode(Array("\(before)incorrect-hose".utf8))) == nil)
    }
}
