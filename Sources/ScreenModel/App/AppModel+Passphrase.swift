import SessionModel

// The passphrase of the key of the client certificate: asked for on a masked line before the connection is opened, or
// after `:set key`.
extension AppModel {
    /// Whether nothing was tried yet, because the connection waits for a passphrase.
    var awaitsPassphrase: Bool { keyPrompt?.connects == true }

    /// Asks for the passphrase of a key; with `connecting` the connection is opened after the answer.
    package mutating func askForPassphrase(of file: String, connecting: Bool) {
        keyPrompt = KeyPrompt(file: file, connects: connecting)
        typing.forget()
        // What is asked for comes first.
        notice = nil
    }

    /// Enter, while it is asked for. It is tried by the edge, which has the key.
    mutating func submitPassphrase() -> [Effect] {
        guard !typing.line.isEmpty else {
            notice = "The passphrase is missing; Esc goes on without the client certificate."
            return []
        }
        return [.unlockKey(passphrase: typing.take())]
    }

    mutating func keyUnlocked() -> [Effect] {
        guard let prompt = keyPrompt else { return [] }
        keyPrompt = nil
        if !prompt.connects { report("The private key is decrypted; it is used from the next TLS handshake on.") }
        return goOn(after: prompt)
    }

    /// A wrong passphrase is asked for again.
    mutating func keyNotUnlocked(_ reason: String) -> [Effect] {
        notice = reason
        keyPrompt?.failures += 1
        return []
    }

    /// Goes on without the key, and so without the client certificate.
    mutating func cancelPassphrase() -> [Effect] {
        guard let prompt = keyPrompt else { return [] }
        keyPrompt = nil
        typing.forget()
        dialogue.note(.remark("the private key stays encrypted, so no client certificate is used"), at: now)
        return goOn(after: prompt)
    }

    private mutating func goOn(after prompt: KeyPrompt) -> [Effect] {
        guard prompt.connects else { return [] }
        connection.connectingSince = now
        return [.connect]
    }
}
