import SMTPSyntax
import SessionModel

/// The warning before a password or a token is sent that anyone on the network path can read. Nothing is forbidden.
enum ClearTextWarning {
    /// Nil when the line that is typed shows nothing.
    static func words(_ model: AppModel) -> (long: String, short: String)? {
        guard model.connection.link == .open, model.shown.chosen == nil, let secret = secret(model) else {
            return nil
        }
        let mark = model.marks.warning
        return (
            "\(mark) Without TLS anyone on the path can read the \(secret).",
            "\(mark) without TLS the \(secret) is seen"
        )
    }

    /// The words after AUTH that decide are in so many characters.
    private static let mostRead = 256

    private static func secret(_ model: AppModel) -> String? {
        switch model.enter {
        case .answer: secretOfAnswer(model)
        case .command: model.dialogue.judge.secretShown(by: Array(model.typing.settled.beginning(mostRead).utf8))
        default: nil
        }
    }

    private static func secretOfAnswer(_ model: AppModel) -> String? {
        guard !model.typing.isStar, let challenge = model.dialogue.openChallenge, challenge.asksForSecret,
            model.dialogue.judge.showsSecret(of: challenge.mechanism)
        else { return nil }
        return SASLLogin.secretName(for: challenge.mechanism)
    }
}
