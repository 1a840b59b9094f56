import Explainer
import SMTPSyntax

// What was so when a reply came, found again in the transcript.
extension Dialogue {
    /// Where the reply that ends at an entry stands; nil when the entry is no line of a reply.
    func setting(ofReplyEndingAt end: Int) -> ReplySetting? {
        guard case .server(let line) = transcript[end]?.body else { return nil }
        let isLogin = line.context.factKey == .auth
        return ReplySetting(
            line.context, amid: line.amid, parameters: parameters(ofCommandAt: line.answers),
            mechanism: isLogin ? line.answers.map { loginBefore($0).mechanism } : nil,
            software: session.server.software)
    }

    private func parameters(ofCommandAt index: Int?) -> [String] {
        guard let index, case .client(let entry) = transcript[index]?.body, case .command = entry.kind else {
            return []
        }
        return Command(entry.line).path?.parameters.map(\.keyword) ?? []
    }
}
