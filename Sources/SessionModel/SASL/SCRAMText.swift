import SMTPSyntax

/// The syntax of SCRAM messages (RFC 5802 §5.1, §7): attributes of one letter, separated by commas.
///
///     r=rOprNGfwEbeRWgbNEkqO%hvYD,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096
enum SCRAMText {
    /// The most iterations to compute, so that a server cannot keep the program busy indefinitely.
    static let mostIterations = 1_000_000

    /// A name with its commas and equals signs written as =2C and =3D.
    static func escaped(_ name: [UInt8]) -> [UInt8] {
        name.flatMap { byte -> [UInt8] in
            switch byte {
            case UInt8(ascii: ","): Array("=2C".utf8)
            case UInt8(ascii: "="): Array("=3D".utf8)
            default: [byte]
            }
        }
    }

    /// The attributes in order; nil when a part is not a letter, an equals sign and a value.
    static func attributes(_ text: [UInt8]) -> [(letter: UInt8, value: [UInt8])]? {
        var attributes: [(letter: UInt8, value: [UInt8])] = []
        for part in text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
            guard part.count >= 2, let letter = part.first, ASCII.isLetter(letter),
                part[part.startIndex + 1] == UInt8(ascii: "=")
            else { return nil }
            attributes.append((letter, Array(part.dropFirst(2))))
        }
        return attributes
    }

    /// What the server sends first: both nonces, the salt and the number of iterations.
    struct ServerFirst: Hashable, Sendable {
        let nonce: [UInt8]
        let salt: [UInt8]
        let iterations: Int
    }

    enum Reading<Value> {
        case value(Value)
        case problem(String)
    }

    static func serverFirst(_ text: [UInt8], nonce ours: [UInt8]) -> Reading<ServerFirst> {
        guard let attributes = attributes(text) else {
            return .problem("The server's first message does not have the form r=…,s=…,i=….")
        }
        let letters = attributes.prefix(3).map(\.letter)
        if letters.first == UInt8(ascii: "m") {
            return .problem("The server requires an unknown extension of SCRAM, so the authentication must stop.")
        }
        guard letters == Array("rsi".utf8) else {
            return .problem("The server's first message lacks the nonce r, the salt s or the iterations i.")
        }
        let nonce = attributes[0].value
        guard nonce.starts(with: ours) else {
            return .problem("The server's nonce does not begin with ours, so it answers another authentication.")
        }
        guard nonce.count > ours.count else { return .problem("The server added nothing to our nonce.") }
        guard let salt = Base64.decode(attributes[1].value), !salt.isEmpty else {
            return .problem("The salt is empty or not base64.")
        }
        switch iterations(attributes[2].value) {
        case .value(let count): return .value(ServerFirst(nonce: nonce, salt: salt, iterations: count))
        case .problem(let reason): return .problem(reason)
        }
    }

    private static func iterations(_ digits: [UInt8]) -> Reading<Int> {
        guard !digits.isEmpty, digits.allSatisfy(ASCII.isDigit), digits.first != UInt8(ascii: "0") else {
            return .problem("The number of iterations is not a number above 0.")
        }
        guard digits.count <= 9, let count = Int(String(decoding: digits, as: UTF8.self)), count <= mostIterations
        else {
            return .problem("The server asks for more than \(mostIterations) iterations, which is the limit.")
        }
        return .value(count)
    }
}

// The meaning of the attributes.
extension SCRAMText {
    static func serverFields(_ raw: [UInt8]) -> [SASLField]? {
        attributes(raw)?.map { letter, value in
            switch Unicode.Scalar(letter) {
            case "r": SASLField("r", value, "both nonces, ours first")
            case "s": SASLField("s", value, "the salt of the password, in base64")
            case "i": SASLField("i", value, iterationsMeaning(value))
            case "v":
                // It allows offline guesses of the password, as the client's proof does.
                .secret("v", "signature", "the server's; if it is correct, the server knows the password")
            case "e": SASLField("e", value, errorMeaning(value))
            case "m": SASLField("m", value, "an extension that must be understood")
            default: SASLField(String(Unicode.Scalar(letter)), value, "an extension")
            }
        }
    }

    private static func iterationsMeaning(_ digits: [UInt8]) -> String {
        let isFew = digits.count < 4 || (digits.count == 4 && digits.lexicographicallyPrecedes(Array("4096".utf8)))
        return isFew
            ? "iterations of the hash; fewer than the 4096 of RFC 7677 §4" : "iterations of the hash"
    }

    static func errorMeaning(_ word: [UInt8]) -> String {
        switch String(decoding: word, as: UTF8.self) {
        case "invalid-proof": "the password is wrong"
        case "unknown-user": "there is no such user"
        case "invalid-encoding": "the server could not read the message"
        case "extensions-not-supported": "the server does not know an extension"
        case "channel-bindings-dont-match":
            "client and server see different TLS connections; another host may be in between"
        case "server-does-support-channel-binding": "the list of mechanisms was changed in transit"
        case "channel-binding-not-supported": "the server cannot bind authentication to TLS"
        case "unsupported-channel-binding-type": "the server does not know this kind of binding"
        case "invalid-username-encoding": "the server could not read the name"
        case "no-resources": "the server is too busy"
        default: "the server's reason"
        }
    }

    static func clientFields(_ raw: [UInt8], _ mechanism: String) -> [SASLField] {
        // The first message has the header in front: n,, or y,, or p=kind,,
        let parts = raw.split(separator: UInt8(ascii: ","), maxSplits: 2, omittingEmptySubsequences: false)
        if parts.count == 3, let flag = parts[0].first, "nyp".utf8.contains(flag),
            let rest = attributes(Array(parts[2])),
            rest.first?.letter == UInt8(ascii: "n")
        {
            return [SASLField("binding", Array(parts[0]), bindingMeaning(flag))]
                + (parts[1].isEmpty ? [] : [SASLField("a", Array(parts[1].dropFirst(2)), "the identity to act as")])
                + rest.map { clientField($0.letter, $0.value, mechanism) }
        }
        guard let attributes = attributes(raw) else {
            return raw.isEmpty
                ? [SASLField("answer", raw, "nothing more; the signature was correct")]
                : [.secret("answer", "\(mechanism) response", "not a SCRAM message")]
        }
        return attributes.map { clientField($0.letter, $0.value, mechanism) }
    }

    private static func clientField(_ letter: UInt8, _ value: [UInt8], _ mechanism: String) -> SASLField {
        switch Unicode.Scalar(letter) {
        case "n": SASLField("n", value, "the user; = and , are written as =3D and =2C")
        case "r": SASLField("r", value, "the nonce")
        case "c": SASLField("c", value, "the header of the first message and the binding data, in base64")
        case "p": .secret("p", "\(mechanism) proof", "proves that the client knows the password, without sending it")
        default: .secret(String(Unicode.Scalar(letter)), "\(mechanism) response", "unknown")
        }
    }

    private static func bindingMeaning(_ flag: UInt8) -> String {
        switch Unicode.Scalar(flag) {
        case "p": "bound to the TLS connection"
        case "y": "the client can bind to TLS, and believes that the server cannot"
        default: "not bound to TLS"
        }
    }
}
