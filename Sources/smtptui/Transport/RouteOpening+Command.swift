import NIOCore
import NIOPosix
import SessionModel

// A command in place of a connection: whether it reaches a server is known with its first byte.
extension RouteOpening {
    /// How long a command of the user may be silent before it counts as a server that is, in milliseconds. ssh may have to
    /// connect and to log in, and has all the time that there is.
    private static let patience: Int64 = 500

    private var isThroughSSH: Bool { if case .ssh? = route.way.hop { true } else { false } }

    func start(_ arguments: [String]) {
        do throws(SystemError) {
            let process = try ChildProcess(arguments)
            let command = PipedCommand(process, named: isThroughSSH ? "ssh" : "the command", on: loop, report)
            let opened = SessionChannel.pipeBootstrap(loop, openings, report)
                .takingOwnershipOfDescriptors(input: process.output, output: process.input)
            opened.assumeIsolated().whenComplete { result in
                switch result {
                case .success(let channel): self.started(command, channel)
                case .failure(let error):
                    command.end()
                    self.fail(self.kind(of: error))
                }
            }
        } catch {
            fail(.other(error.description))
        }
    }

    /// The header goes ahead at once: a server that expects it says nothing before. With TLS from the first byte the client
    /// speaks first, so that there is nothing to wait for.
    private func started(_ command: PipedCommand, _ channel: any Channel) {
        openings.handler(of: channel)?.command = command
        guard !isOver else { return SessionChannel.close(channel) }
        self.channel = channel
        command.watchErrors()
        introduce(on: channel)
        guard route.tls != .implicit else { return opened(channel) }
        let gate = FirstByteHandler { [self] hasCome in
            if hasCome { return opened(channel) }
            command.whenOver { [self] in failed(command) }
        }
        do {
            try channel.pipeline.syncOperations.addHandler(gate, position: .first)
        } catch {
            return command.whenOver { [self] in failed(command) }
        }
        guard !isThroughSSH else { return }
        loop.assumeIsolated().scheduleTask(in: .milliseconds(Self.patience)) { [self] in
            if gate.stopWaiting() { opened(channel) }
        }
    }

    private func failed(_ command: PipedCommand) {
        command.release()
        let line = SSHCommand.isTelling(command.lastLine) ? command.lastLine : command.lineBefore
        fail(command.processEnd.map { .command($0, lastLine: line) } ?? .other(command.words))
    }
}
