import SMTPSyntax

// BDAT (RFC 3030 §2).
extension ServerSession {
    /// The octets of a chunk come whatever is said of the command, so that they are read before anything is said.
    mutating func beginChunk(_ command: Command, _ size: Int) -> [ServerReply] {
        let wanted = scripted.flatMap { $0.isFailure ? $0 : nil }
        chunk = IncomingChunk(
            size, isLast: command.chunk?.isLast == true, wanted ?? refusal(of: command), answer: scripted)
        let isBinary = transaction?.isBinary == true
        if chunk?.refusal == nil && transaction?.chunks == nil {
            transaction?.chunks = MessageText(sizeLimit: scenario.sizeLimit, isBinary: isBinary)
        }
        return size == 0 ? endChunk() : []
    }

    /// Reads octets of the chunk; answers when the last of them has come.
    mutating func takeChunk(_ rest: inout ArraySlice<UInt8>) -> [ServerReply] {
        guard let open = chunk else { return [] }
        let piece = rest.prefix(open.remaining)
        rest = rest.dropFirst(piece.count)
        if open.refusal == nil { for byte in piece { transaction?.chunks?.take(byte) } }
        chunk?.remaining -= piece.count
        return open.remaining == piece.count ? endChunk() : []
    }

    private mutating func endChunk() -> [ServerReply] {
        guard let ended = chunk else { return [] }
        (chunk, scripted) = (nil, ended.scripted)
        place = .command(.bdat)
        if let refusal = ended.refusal {
            // Without recipients there is no message that could have failed.
            if transaction?.recipients.isEmpty == false { transaction?.isFailed = true }
            return [refusal]
        }
        guard let text = transaction?.chunks else { return [ServerReply(.noRecipients)] }
        if text.isTooLarge && !ended.isLast {
            transaction?.isFailed = true
            return [ServerReply(.tooLarge, String(scenario.sizeLimit))]
        }
        return ended.isLast ? endChunks(text) : [inScript(ServerReply(.chunkReceived, String(ended.size)))]
    }

    private mutating func endChunks(_ text: MessageText) -> [ServerReply] {
        place = .message
        let replies = results(of: text)
        // A message that was refused stays until RSET (RFC 3030 §2); results per recipient end the transaction.
        if !scenario.isLMTP && replies.count == 1 && replies.contains(where: { !$0.code.severity.isSuccess }) {
            transaction?.isFailed = true
        } else {
            transaction = nil
        }
        return replies
    }

    /// A chunk that is not well written, or DATA in between, leaves the message in an unknown state (RFC 3030 §2).
    mutating func failChunks(_ command: Command) {
        let isOpen = phase == .bdat || phase == .rcpt && command.verb == .bdat
        if isOpen && isServed(.bdat) && hello != .helo && [.data, .bdat].contains(command.verb) {
            transaction?.isFailed = true
        }
    }
}
