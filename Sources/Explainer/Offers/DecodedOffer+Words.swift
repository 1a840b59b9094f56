import SMTPStandard
import SMTPSyntax

// Parameters that are words: mechanisms, attributes, schemes, classes.
extension DecodedOffer {
    /// RFC 4954 §3: `AUTH PLAIN LOGIN`.
    static let mechanisms: Decoder = { parameters in
        let details = Bounded.details(parameters) { name in
            let words = MechanismFacts.fact(for: name)?.words
            return OfferDetail(name, words ?? "an unknown mechanism", isKnown: words != nil)
        }
        return DecodedOffer(summary: parameters.isEmpty ? "without a mechanism" : "", details: details)
    }

    /// RFC 6710 §3: `MT-PRIORITY MIXER`.
    static let priority: Decoder = { parameters in
        guard let profile = parameters.first else { return DecodedOffer(summary: "without a profile") }
        return DecodedOffer(summary: "profile \(Bounded.text(profile))" + also(parameters.dropFirst()))
    }

    /// RFC 3865 §2: `NO-SOLICITING org.example:NEWS,org.example:ADV`.
    static let soliciting: Decoder = { parameters in
        let classes = parameters.flatMap { $0.split(separator: ",").map(String.init) }
        return DecodedOffer(
            summary: classes.isEmpty ? "without a class" : "",
            details: Bounded.details(classes) { OfferDetail($0, "this class is unwanted") })
    }

    /// RFC 4468 §3: `BURL imap imap://imap.example.org`.
    static let burl: Decoder = { parameters in
        let details = Bounded.details(parameters) { scheme in
            let name = ASCII.uppercased(scheme.utf8)
            if name == "IMAP" { return OfferDetail(scheme, "by imap: URLs") }
            if name.hasPrefix("IMAP://") { return OfferDetail(scheme, "from this IMAP server") }
            return OfferDetail(scheme, "unknown", isKnown: false)
        }
        return DecodedOffer(summary: parameters.isEmpty ? "log in first" : "", details: details)
    }

    /// Courier: `XSECURITY=NONE,STARTTLS`.
    static let security: Decoder = { parameters in
        let levels = parameters.flatMap { $0.split(separator: ",").map(String.init) }
        return DecodedOffer(
            list: levels, in: ["NONE": "forwarded without TLS, too", "STARTTLS": "forwarded only with TLS"])
    }

    /// Courier: `XVERP=Courier`.
    static let verp: Decoder = { parameters in
        guard let form = parameters.first else { return DecodedOffer() }
        return DecodedOffer(summary: "in the form of \(Bounded.text(form))" + also(parameters.dropFirst()))
    }

    /// Postfix, XCLIENT_README and XFORWARD_README.
    static let clientAttributes = Dictionary(
        ClientAttribute.all.map { ($0.name, $0.words) }, uniquingKeysWith: { first, _ in first })
}
