import SMTPSyntax

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The clipboard of the terminal, also of one that is far away: OSC 52, which the terminal carries out where the user
/// sits. Nothing comes back, so nobody knows whether it did.
enum Clipboard {
    /// What is between the program and the terminal, and swallows what it does not know.
    enum Multiplexer: Hashable {
        case none, tmux, screen

        static var present: Multiplexer {
            if Environment["TMUX"] != nil { return .tmux }
            return Environment["TERM"]?.hasPrefix("screen") == true ? .screen : .none
        }
    }

    static func put(_ text: String) {
        // A terminal that does not accept it shows nothing either, so a failure to write has no one to tell.
        try? Descriptor.write(sequence(for: text, through: .present), to: STDOUT_FILENO)
    }

    /// The octets to write.
    ///
    ///     ESC ] 52 ; c ; UkNQVA== BEL
    ///
    /// tmux reads the plain form where `set-clipboard` is on, and passes the wrapped one on where `allow-passthrough`
    /// is, so it is given both. GNU screen passes strings of 768 bytes at most.
    static func sequence(for text: String, through multiplexer: Multiplexer) -> [UInt8] {
        let plain = "\u{1B}]52;c;\(Base64.encode(Array(text.utf8)))\u{7}"
        switch multiplexer {
        case .none: return Array(plain.utf8)
        case .tmux: return Array((plain + "\u{1B}Ptmux;\u{1B}\(plain)\u{1B}\\").utf8)
        case .screen: return pieces(of: Array(plain.utf8)).flatMap { [0x1B, 0x50] + $0 + [0x1B, 0x5C] }
        }
    }

    private static func pieces(of octets: [UInt8]) -> [ArraySlice<UInt8>] {
        let most = 760
        return stride(from: 0, to: octets.count, by: most).map { octets[$0..<min($0 + most, octets.count)] }
    }
}
