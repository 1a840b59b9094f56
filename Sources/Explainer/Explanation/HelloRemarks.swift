import SMTPStandard
import SMTPSyntax

/// Remarks on an accepted EHLO or HELO while a transaction was open.
enum HelloRemarks {
    static func sentences(on reply: Reply, in setting: ReplySetting) -> [String] {
        guard case .command(let verb) = setting.context, Verb.hellos.contains(verb), reply.severity == .positive,
            setting.amid.contains(.transaction)
        else { return [] }
        guard let software = setting.software else { return ["\(aborted) Not every server does this."] }
        return Habits.keepsTransaction(software, at: .helloInTransaction)
            ? ["\(software.rawValue) keeps the open transaction at a second EHLO."] : [aborted]
    }

    private static let aborted = "The open transaction is aborted, as after RSET: start again with MAIL."
}
