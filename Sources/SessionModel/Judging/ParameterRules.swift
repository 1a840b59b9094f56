import SMTPSyntax

/// What of a parameter depends on the server's offer, on the session, or on the other parameters: one row per keyword.
/// A keyword without a row is judged by its form alone.
package enum ParameterRules {
    typealias Rule = @Sendable (Judge, PathParameter, [PathParameter]) -> Verdict?

    static let all: [String: Rule] = [
        "SIZE": size, "BODY": body, "REQUIRETLS": requireTLS, "HOLDFOR": holdFor, "HOLDUNTIL": holdUntil,
        "BY": deliverBy, "MTRK": tracking, "SOLICIT": solicitation,
    ]

    private static let size: Rule = { judge, parameter, _ in
        // A number too large for `Int` is above every limit.
        let size = Int(parameter.value ?? "") ?? .max
        guard let limit = judge.session.offered.sizeLimit, size > limit else { return nil }
        let why = "SIZE=\(parameter.value ?? "") exceeds the server's limit of \(limit) bytes."
        return Verdict(.notOffered, why, .rfc(1870, "6.1"), likely: [552])
    }

    private static let body: Rule = { judge, parameter, _ in
        let value = parameter.value?.uppercased()
        if value == "8BITMIME" && judge.session.knowsOffers && !judge.session.offers("8BITMIME") {
            return Verdict(
                .notOffered, "BODY=8BITMIME: " + judge.reasonForAbsence(of: "8BITMIME"), .rfc(6152, "2"),
                likely: [555, 501])
        }
        guard value == "BINARYMIME",
            let missing = ["BINARYMIME", "CHUNKING"].first(where: { !judge.session.offers($0) })
        else {
            return nil
        }
        return Verdict(
            .notOffered, "BODY=BINARYMIME: " + judge.reasonForAbsence(of: missing), .rfc(3030, "3"),
            likely: [555, 501])
    }

    private static let requireTLS: Rule = { judge, _, _ in
        judge.session.isUnderTLS
            ? nil
            : Verdict(
                .outOfSequence, "REQUIRETLS requires TLS; send STARTTLS first.", .rfc(8689, "2"),
                likely: [530, 555])
    }

    /// The server names the longest time and the latest date (RFC 4865 §3).
    private static let holdFor: Rule = { judge, parameter, all in
        if let verdict = holdTwice(all) { return verdict }
        guard let limit = judge.session.offer("FUTURERELEASE")?.parameters.first.flatMap({ Int($0) }),
            let seconds = parameter.value.flatMap({ Int($0) }), seconds > limit
        else { return nil }
        return Verdict(
            .notOffered, "HOLDFOR=\(seconds) exceeds the server's limit of \(limit) seconds.", .rfc(4865, "4"),
            likely: [501])
    }

    private static let holdUntil: Rule = { judge, parameter, all in
        if let verdict = holdTwice(all) { return verdict }
        guard let limit = judge.session.offer("FUTURERELEASE")?.parameters.dropFirst().first?.uppercased(),
            let time = parameter.value?.uppercased(), DateTime.isWellFormed(limit, inUTC: true), time > limit
        else { return nil }
        return Verdict(
            .notOffered, "\(time) is later than \(limit), the latest this server allows.", .rfc(4865, "4"),
            likely: [501])
    }

    private static func holdTwice(_ all: [PathParameter]) -> Verdict? {
        guard Set(all.map(\.keyword)).isSuperset(of: ["HOLDFOR", "HOLDUNTIL"]) else { return nil }
        return .malformed(
            SyntaxProblem("HOLDFOR and HOLDUNTIL exclude each other; remove one.", .rfc(4865, "4")))
    }

    /// The server may name the shortest time that it accepts with R (RFC 2852 §2).
    private static let deliverBy: Rule = { judge, parameter, _ in
        guard let value = parameter.value, value.uppercased().contains(";R"),
            let least = judge.session.offer("DELIVERBY")?.parameters.first?.split(separator: ",").first.flatMap({
                Int($0)
            }),
            let seconds = DeliverBy.seconds(in: value), seconds < least
        else { return nil }
        return Verdict(
            .notOffered, "With R this server requires at least \(least) seconds.", .rfc(2852, "4"),
            likely: [550, 555])
    }

    private static let tracking: Rule = { _, _, all in
        all.contains { $0.keyword == "ENVID" }
            ? nil
            : .malformed(SyntaxProblem("MTRK also needs ENVID: ENVID=X7-2041 MTRK=….", .rfc(3885, "3")))
    }

    /// The server may name the classes that it does not want (RFC 3865 §2.2).
    private static let solicitation: Rule = { judge, parameter, _ in
        let refused = (judge.session.offer("NO-SOLICITING")?.parameters ?? []).flatMap { $0.split(separator: ",") }
        let named = (parameter.value ?? "").split(separator: ",")
        guard let unwanted = named.first(where: { name in refused.contains { ASCII.equal($0.utf8, name.utf8) } }) else {
            return nil
        }
        return Verdict(.notOffered, "This server does not want \(unwanted).", .rfc(3865, "2.4"), likely: [550])
    }
}
