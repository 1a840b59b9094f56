import SMTPStandard
import SMTPSyntax

// XCLIENT and XFORWARD: a server names the attributes that it accepts in its reply to EHLO.
extension Judge {
    /// The names that the server offers for a verb, in its order; empty where it offers none.
    package func clientAttributes(of verb: Verb) -> [String] {
        (session.offer(verb.name)?.parameters ?? []).map { ASCII.uppercased($0.utf8) }
    }

    /// The verdict on an attribute that was not offered, with the nearest one that was.
    func verdict(onAttributesOf command: Command) -> Verdict? {
        guard command.verb == .xclient || command.verb == .xforward else { return nil }
        let offered = clientAttributes(of: command.verb)
        guard !offered.isEmpty,
            let unknown = command.clientAttributes.first(where: { !offered.contains($0.name) })?.name
        else { return nil }
        let name = VisibleText(unknown).string
        let near = NearestName.of(unknown, among: offered).map { " \($0) is the nearest that it offers." } ?? ""
        return Verdict(
            .notOffered, "This server offers no attribute \(name) for \(command.verb).\(near)",
            .seen(in: "Postfix"), likely: [501])
    }
}
