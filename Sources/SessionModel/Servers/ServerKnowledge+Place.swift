import SMTPStandard
import SMTPSyntax

extension ServerKnowledge {
    /// What is so when a command is said, as far as it decides what a server answers. It is kept of every command, and
    /// becomes a `Place` only where the reply tells something.
    struct Moment: Hashable, Sendable {
        let phase: Phase
        let hello: Verb?
        var isUnderTLS = false
        var isAuthenticated = false
        /// The SIZE of MAIL that was refused before, and not reset.
        var refusedSize: Int?
        /// The sender of the open transaction.
        var sender: String?
    }

    /// Where and in which form a command was said, as far as it decides what a server answers.
    struct Place: Hashable, Sendable {
        let verb: Verb
        /// The line for commands that name an address, which it is that decides; else empty.
        private(set) var line: [UInt8]
        /// What else was said with the verb: the keywords of parameters, the mechanism, or that there was an argument.
        private(set) var details: Set<String>
        let phase: Phase
        let hello: Verb?
        let isUnderTLS: Bool
        let isAuthenticated: Bool
        /// For MAIL: the SIZE that was refused before, and not reset; a server that keeps it refuses this MAIL for it.
        let refusedSize: Int?
        /// For RCPT: the sender, whom many servers refuse only here.
        private(set) var sender: String?

        init(_ command: Command, at moment: Moment) {
            verb = command.verb
            line = Self.withAddress.contains(command.verb) ? command.line : []
            details = Self.details(of: command)
            phase = moment.phase
            hello = moment.hello
            isUnderTLS = moment.isUnderTLS
            isAuthenticated = moment.isAuthenticated
            refusedSize = verb == .mail ? moment.refusedSize : nil
            sender = verb == .rcpt ? moment.sender : nil
        }

        private static let withAddress: Set<Verb> = [.mail, .rcpt, .vrfy, .expn]
        /// Their argument says nothing about whether the verb is known and may come now.
        private static let withArgument = withAddress.union(Verb.hellos).union([.bdat, .etrn])

        private static func details(of command: Command) -> Set<String> {
            if let path = command.path { return Set(path.parameters.map(\.keyword)) }
            if let mechanism = command.login {
                // A word that is no mechanism may be a secret.
                return [MechanismFacts.fact(for: mechanism)?.name ?? ""]
            }
            return command.argument == nil || withArgument.contains(command.verb) ? [] : ["argument"]
        }

        /// The same place for any address.
        var forAnyAddress: Place {
            var place = forAnySender
            place.line = []
            return place
        }

        /// The same place for any sender.
        var forAnySender: Place {
            var place = self
            place.sender = nil
            return place
        }

        /// The same place for the verb alone.
        var forVerbAlone: Place {
            var place = forAnyAddress
            place.details = []
            return place
        }

        /// The same place with only one of the details.
        private func with(only detail: String) -> Place {
            var place = forAnyAddress
            place.details = [detail]
            return place
        }

        /// The places at which a refusal that speaks of the moment holds here as well: the same form, or less of it.
        var covered: [Place] { [forAnyAddress, forVerbAlone] + details.map(with) }
    }
}
