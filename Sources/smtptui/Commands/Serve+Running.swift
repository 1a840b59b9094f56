import NIOPosix
import PracticeServer
import SessionModel

extension Serve {
    /// The server while it runs.
    struct Running {
        private let command: Serve
        private let host: PracticeHost
        private let scenarioName: String

        /// Starts it, and says where it listens.
        init(_ command: Serve) throws {
            self.command = command
            let scenario = try command.served()
            scenarioName = scenario.name
            let store = try Self.store(in: command.maildir)
            try Self.watchSignals()
            let service = PracticeService(
                isRecording: command.isRecording, scripts: try command.scripts(), mostMessages: command.maxMessages,
                say: { Console.say(bytes: $0) }, store: store, end: { _ in EndSignals.finish() })
            host = try PracticeHost(
                group: MultiThreadedEventLoopGroup(numberOfThreads: 1), scenario: scenario, ports: command.ports,
                for: service)
            if let path = command.saveCertificate { say(try CertificateFile.save([host.certificate], to: path)) }
            for port in host.ports { announce(port) }
        }

        private static func watchSignals() throws(Failure) {
            do throws(SystemError) {
                try EndSignals.watch()
            } catch {
                throw Failure(.noConnection, "Cannot wait for signals: \(error).")
            }
        }

        /// Stores messages; nil where none are stored.
        private static func store(in folder: String?) throws(Failure) -> (@Sendable (AcceptedMessage) -> String?)? {
            guard let folder else { return nil }
            let maildir = try Maildir(folder)
            return { message in try? maildir.store(message.stored, as: message.name) }
        }

        /// Serves until something ends it, and returns the status.
        func wait() -> ExitStatus {
            let signal = EndSignals.wait(seconds: command.timeout)
            host.stopListening()
            // The clients of the last messages may say goodbye.
            if signal == 0 { waitForSessions(seconds: 2) }
            host.shutDown()
            waitForSessions(seconds: 5)
            guard let service = host.service else { return .done }
            say(Self.summary(service))
            return status(signal, service)
        }

        private func status(_ signal: Int32?, _ service: PracticeService) -> ExitStatus {
            if let signal, signal > 0 { return ExitStatus(signal: signal) }
            if service.unmetCount > 0 || command.strict && service.findingCount > 0 { return .refused }
            guard signal == nil else { return .done }
            Console.complain("The time limit of --timeout has passed.")
            return .noConnection
        }

        private func waitForSessions(seconds: Double) {
            var left = Int(seconds * 100)
            while left > 0, host.sessionCount > 0 {
                Pause.milliseconds(10)
                left -= 1
            }
        }

        private func announce(_ port: PracticePort) {
            let way = port.isUnderTLS ? " with TLS" : ""
            say("listening on \(port.endpoint)\(way), scenario \(scenarioName)")
            if let reach = port.reach {
                Console.complain(
                    "\(port.endpoint) is open to \(reach); the passwords of the practice server are in its manual.")
            }
        }

        /// A line of the program's own; where objects are printed, on standard error.
        private func say(_ text: String) {
            let line = "# \(Printable.text(text))"
            if command.isRecording { Console.complain(text) } else { Console.say(line) }
        }

        private static func summary(_ service: PracticeService) -> String {
            let compared =
                service.comparedCount == 0
                ? "" : ", \(service.comparedCount - service.unmetCount) of \(service.comparedCount) as expected"
            return "sessions: \(service.sessionCount), messages: \(service.messageCount), findings: "
                + "\(service.findingCount)\(compared)"
        }
    }

    var isRecording: Bool { format.name == TranscriptFormat.jsonl.name }
}
