import SMTPSyntax

/// Remarks on a refusal that names a parameter of the command.
enum ParameterRemarks {
    static func sentences(on reply: Reply, in setting: ReplySetting) -> [String] {
        guard !reply.severity.isSuccess, !setting.parameters.isEmpty else { return [] }
        let words = Set(
            ASCII.uppercased(reply.text.utf8).split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init))
        return setting.parameters.filter(words.contains).map { "The text names \($0), a parameter of your command." }
    }
}
