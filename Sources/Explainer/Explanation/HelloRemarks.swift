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

    /// What was doubtful in a hello before it was sent, where it was refused.
    static func sentences(onRefused reply: Reply, in setting: ReplySetting, after verdict: Verdict?) -> [String] {
        guard case .command(let verb) = setting.context, Verb.hellos.contains(verb), !reply.severity.isSuccess,
            let verdict, verdict.kind == .expected, !verdict.isCostly, let remark = verdict.remark
        else { return [] }
        return ["The name in \(verb) may be the reason. \(remark)"]
    }

    private static let aborted = "The open transaction is aborted, as after RSET: start again with MAIL."
}
