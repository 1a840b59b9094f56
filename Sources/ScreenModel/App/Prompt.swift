import SMTPSyntax
import SessionModel

/// What Enter means: what becomes of the line that is typed. All that depends on it asks this value.
package enum Prompt: Hashable, Sendable {
    /// A command for the server or, after a colon, for the program.
    case command
    /// A command that is collected after so many others.
    case queue(Int)
    /// A line of a chunk whose octets are due after BDAT.
    case chunk
    /// A line of the message, in its header or its text.
    case message(MessageLint.Part)
    /// The answer to a challenge.
    case answer(AnswerForm, isSecret: Bool)
    /// A line typed before the server has replied to AUTH: a command, or the answer to a challenge to come.
    case early
    /// A line that may be the rest of a password, because AUTH has ended: it is not sent.
    case lost
    /// The name that `:auth` asks for.
    case user
    /// The secret that `:auth` asks for, and what it is called: `password`.
    case secret(String)
    /// The passphrase of a private key.
    case passphrase
    /// The value of an attribute that `:xclient` or `:xforward` asks for.
    case attribute(String)
    /// A question over the screen, which a single key answers.
    case question
    /// Nothing: a recording can only be read.
    case nothing

    /// Whether the line is a command, so that history, completion, `?` and F8 apply.
    package var isCommand: Bool {
        switch self {
        case .command, .chunk, .queue: true
        default: false
        }
    }

    /// Whether the line may be a command, so that a known local command is carried out and the history keeps it.
    var mayBeCommand: Bool { isCommand || self == .early }

    /// Whether what is typed must not be seen.
    package var isMasked: Bool {
        switch self {
        case .answer(_, let isSecret): isSecret
        case .early, .secret, .passphrase, .lost: true
        case .command, .queue, .chunk, .message, .user, .attribute, .question, .nothing: false
        }
    }

    /// Whether what is typed may belong to an AUTH that was sent by hand.
    var isOfLogin: Bool {
        switch self {
        case .answer, .early: true
        default: false
        }
    }

    /// What is in front of the line.
    var label: String {
        switch self {
        case .command, .early, .lost, .question, .nothing: "> "
        case .queue(let count): " queue \(count)> "
        case .chunk: " chunk "
        case .message(.header): " header "
        case .message(.text): " text "
        case .answer(.raw, _): " base64 "
        case .answer(.clear, _): " answer "
        case .user: " user "
        case .attribute(let name): " \(VisibleText(String(name.prefix(20))).string) "
        case .secret(let name): " \(name) "
        case .passphrase: " passphrase "
        }
    }
}
