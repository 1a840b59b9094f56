import Testing

@testable import smtptui

@Suite("What helps where a handshake fails")
struct TLSHelpTests {
    @Test(
        "what is not offered is named, with how to offer it",
        arguments: [
            (TLSHelp.options, "--tls-ciphers DES-CBC3-SHA offers it."),
            (.settings, ":set tls-ciphers DES-CBC3-SHA offers it."), (.watch, "here it cannot be offered."),
        ])
    func unoffered(_ help: TLSHelp, _ offer: String) {
        #expect(help.unoffered.contains("only 3DES does this, too: \(offer) smtptui does not support DHE"))
    }
}
