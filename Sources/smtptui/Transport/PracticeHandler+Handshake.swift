import NIOCore
import NIOSSL
import PracticeServer
import SMTPSyntax

// TLS with a client of the practice server.
extension PracticeHandler {
    /// Puts the TLS library in front; false where the connection is gone.
    func beginTLS(_ context: ChannelHandlerContext) -> Bool {
        let peek = HandshakePeek()
        let library = NIOSSLServerHandler(context: state.value.certificate.context)
        guard (try? context.pipeline.syncOperations.addHandlers([peek, library], position: .first)) != nil else {
            return false
        }
        self.peek = peek
        return true
    }

    /// What an error says of the session that is served.
    func tell(_ error: any Error) {
        if let problem = problem(of: error) { served?.handshakeFailed(problem) } else { tellOfConnection(error) }
    }

    private func tellOfConnection(_ error: any Error) {
        served?.note("error: \(ConnectionProblem.words(for: error))")
        // Any other error is that of the connection, which the client has broken.
        if ConnectionProblem.stack(of: error) != nil { served?.serverCloses() }
    }

    /// Nil for an error that has nothing to do with a handshake.
    private func problem(of error: any Error) -> HandshakeProblem? {
        let stack = ConnectionProblem.stack(of: error)
        let alert = stack.flatMap(TLSProblem.alert(of:))
        guard let peek, !peek.isDone else { return alert.map { .alert($0) } }
        if peek.reader.isNotTLS { return .cleartext }
        if let alert = peek.reader.alert?.words ?? alert { return .refused(alert) }
        guard let stack, !stack.contains(.eofDuringHandshake) else { return .abandoned }
        return .other(TLSProblem.words(afterHandshake: stack))
    }
}
