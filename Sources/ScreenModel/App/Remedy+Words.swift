import SMTPSyntax

// The one place where the options that help are named, for the screen and for standard error.
extension Remedy {
    /// The option for TLS from the first byte.
    package static let implicitTLSOption = "--tls"

    /// A sentence, with the option that helps named in it.
    package func named(in sentence: String) -> String {
        switch self {
        case .implicitTLS: "\(sentence) Use \(Self.implicitTLSOption)."
        case .perhapsImplicitTLS: "\(sentence) Try \(Self.implicitTLSOption)."
        case .cleartext: "\(sentence) To allow it, use --allow-cleartext."
        case .clientCertificate: "\(sentence) Use --cert and --key."
        // These are not whole sentences.
        case .implicitTLSForSilence: "\(sentence): \(Self.implicitTLSOption)"
        case .user: "\(sentence); --user NAME gives it"
        case .variable(let name): "\(sentence); to define it, use -D \(name)=VALUE"
        case .environment: sentence
        case .secret: "\(sentence); --password-file, --password-command, --netrc or SMTPTUI_PASSWORD gives it"
        }
    }

    /// The same inside a session, where settings help in place of options.
    package func named(onScreen sentence: String) -> String {
        self == .clientCertificate ? "\(sentence) :set cert FILE and :set key FILE name one." : named(in: sentence)
    }

    /// The same for a sentence that may have no remedy.
    package static func words(_ sentence: String, _ remedy: Remedy?) -> String {
        remedy?.named(in: sentence) ?? sentence
    }
}
