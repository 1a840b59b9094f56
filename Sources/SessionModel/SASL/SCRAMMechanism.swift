import SMTPSyntax

/// SCRAM: both sides prove that they know the password, and neither sends it (RFC 5802, RFC 7677).
///
/// A 235 has no room for the server's proof, so a separate 334 carries it, which the client answers by an empty line.
package struct SCRAMMechanism: SASLMechanism {
    private enum State: Sendable {
        case unsaid
        case first
        /// The proof was sent; this is the signature that the server must send.
        case final(signature: [UInt8])
        case verified
        case over
    }

    package let name: String
    private let hash: SASLCryptography.Hash
    private let credentials: SASLCredentials
    private let cryptography: SASLCryptography
    private let nonce: [UInt8]
    private let binding: ChannelBinding
    private var state = State.unsaid

    /// `nonce` is printable ASCII without a comma, new for every authentication. A binding selects the -PLUS form.
    package init(
        _ hash: SASLCryptography.Hash, _ credentials: SASLCredentials, _ cryptography: SASLCryptography, nonce: String,
        binding: ChannelBinding = .unsupported
    ) {
        self.hash = hash
        self.credentials = credentials
        self.cryptography = cryptography
        self.nonce = Array(nonce.utf8)
        self.binding = binding
        let plain = hash == .sha1 ? "SCRAM-SHA-1" : "SCRAM-SHA-256"
        if case .bound = binding { name = plain + "-PLUS" } else { name = plain }
    }

    package mutating func start(initialResponse: Bool) -> SASLStep { initialResponse ? first() : .wait }

    package mutating func answer(to challenge: [UInt8]) -> SASLStep {
        switch state {
        case .unsaid: return first()
        case .first: return final(challenge)
        case .final(let signature): return verify(challenge, signature)
        case .verified, .over: return overrun()
        }
    }

    package mutating func accepted() -> SASLStep {
        if case .verified = state { return .done }
        return .failed(
            "The server accepted the authentication but did not prove that it knows the password (RFC 5802 §5).")
    }

    /// The header that names the binding to TLS and the identity to act as (RFC 5801 §4).
    private var header: [UInt8] {
        let flag =
            switch binding {
            case .unsupported: "n"
            case .notOffered: "y"
            case .bound(let kind, _): "p=\(kind)"
            }
        let identity = Array(credentials.identity.utf8)
        let actAs = identity.isEmpty ? [] : Array("a=".utf8) + SCRAMText.escaped(identity)
        return Array("\(flag),".utf8) + actAs + [UInt8(ascii: ",")]
    }

    private var firstBare: [UInt8] {
        Array("n=".utf8) + SCRAMText.escaped(Array(credentials.user.utf8)) + Array(",r=".utf8) + nonce
    }

    private mutating func first() -> SASLStep {
        let isRight = nonce.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ",") } && !nonce.isEmpty
        guard isRight else { return fail("The nonce may contain only printable ASCII without a comma.") }
        guard !credentials.user.utf8.contains(0) else { return fail("A name cannot contain NUL (RFC 5802 §5.1).") }
        state = .first
        return .send(header + firstBare)
    }

    private mutating func final(_ challenge: [UInt8]) -> SASLStep {
        if let error = SCRAMText.attributes(challenge)?.first, error.letter == UInt8(ascii: "e") {
            return refused(error.value)
        }
        switch SCRAMText.serverFirst(challenge, nonce: nonce) {
        case .problem(let reason): return fail(reason)
        case .value(let server): return .send(proof(server, challenge))
        }
    }

    private mutating func proof(_ server: SCRAMText.ServerFirst, _ challenge: [UInt8]) -> [UInt8] {
        var bound = header
        if case .bound(_, let data) = binding { bound += data }
        let withoutProof = Array("c=\(Base64.encode(bound)),r=".utf8) + server.nonce
        let comma = [UInt8(ascii: ",")]
        let message = firstBare + comma + challenge + comma + withoutProof

        let password = Array(credentials.secret.utf8)
        let salted = cryptography.derive(hash, password, server.salt, server.iterations)
        let clientKey = cryptography.hmac(hash, salted, Array("Client Key".utf8))
        let storedKey = cryptography.hash(hash, clientKey)
        let clientSignature = cryptography.hmac(hash, storedKey, message)
        let serverKey = cryptography.hmac(hash, salted, Array("Server Key".utf8))
        state = .final(signature: cryptography.hmac(hash, serverKey, message))
        let proof = SASLCryptography.exclusiveOr(clientKey, clientSignature)
        return withoutProof + Array(",p=\(Base64.encode(proof))".utf8)
    }

    private mutating func verify(_ challenge: [UInt8], _ signature: [UInt8]) -> SASLStep {
        guard let attribute = SCRAMText.attributes(challenge)?.first else {
            return fail("The server's last message does not have the form v=… or e=….")
        }
        if attribute.letter == UInt8(ascii: "e") { return refused(attribute.value) }
        guard attribute.letter == UInt8(ascii: "v"), let proved = Base64.decode(attribute.value) else {
            return fail("The server's last message contains no signature.")
        }
        guard proved == signature else {
            return fail(
                "The server's signature is wrong: it does not know the password, or another host has answered.")
        }
        state = .verified
        return .send([])
    }

    private mutating func refused(_ word: [UInt8]) -> SASLStep {
        fail("The server refuses: \(VisibleText(word.prefix(100)).string), \(SCRAMText.errorMeaning(word)).")
    }

    private mutating func fail(_ reason: String) -> SASLStep {
        state = .over
        return .failed(reason)
    }
}
