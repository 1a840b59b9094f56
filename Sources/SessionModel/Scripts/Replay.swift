import SMTPSyntax

/// The commands of a recording, to be sent again: a script per connection, which expects nothing.
///
/// Lines are sent as they were, with their endings, and groups as groups. Secrets are not in a recording, so AUTH is
/// carried out again with the credentials of the user.
package struct Replay: Sendable {
    package private(set) var connections: [Script] = []
    /// Whether TLS was on from the first byte.
    package private(set) var startsWithTLS = false

    /// Whether a file is a recording and not a script, by its first octets: no line of a script begins so.
    package static func isRecording(_ octets: [UInt8]) -> Bool {
        octets.first { $0 > 0x20 } == UInt8(ascii: "{")
    }

    /// `user` and the password, if there is one, are those of each AUTH whose secrets were removed.
    package init(_ transcript: Transcript, user: String?, hasPassword: Bool) throws(ReplayRefusal) {
        var writer = ReplayWriter(transcript, user: user, hasPassword: hasPassword)
        var entry = transcript.start
        while entry < transcript.count {
            if transcript.isFromServer(entry) {
                writer.hear()
                entry += 1
            } else {
                entry = try writer.take(entry)
            }
        }
        connections = writer.finish()
        startsWithTLS = writer.startsWithTLS
    }

    /// Whether nothing is sent.
    package var isEmpty: Bool { connections.allSatisfy { $0.steps.isEmpty } }

    /// Whether a password is needed to play it.
    package var needsPassword: Bool { connections.contains(where: \.needsPassword) }
}
