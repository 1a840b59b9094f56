import SMTPStandard
import SMTPSyntax

/// What is to be said of an accepted hello when a transaction was open: it is not the first one.
enum HelloRemarks {
    static func sentences(on reply: Reply, in setting: ReplySetting) -> [String] {
        guard case .command(let verb) = setting.context, Verb.hellos.contains(verb), reply.severity == .positive,
            setting.amid.contains(.transaction)
        else { return [] }
        guard let software = setting.software else { return ["\(givenUp) Not every server does so."] }
        return Habits.keepsTransaction(software, at: .helloInTransaction)
            ? ["\(software.rawValue) keeps the open transaction at a second hello."] : [givenUp]
    }

    private static let givenUp = "The open transaction is given up, as by RSET: MAIL begins anew."
}
