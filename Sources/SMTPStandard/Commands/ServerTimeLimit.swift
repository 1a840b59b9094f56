import SMTPSyntax

/// How long a server should wait for the next command before it closes the connection: at least so long.
package enum ServerTimeLimit {
    package static let seconds = 300.0
    package static let source = SpecReference.rfc(5321, "4.5.3.2.7")
}
