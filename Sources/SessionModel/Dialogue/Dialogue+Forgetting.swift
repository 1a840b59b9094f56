// A dialogue of any length in bounded memory.
extension Dialogue {
    /// Forgets the entries of the transcript before one, as far as nothing that is open needs them.
    ///
    /// For a caller that has printed and recorded them and looks at none again. They are nil from then on, and so are the
    /// exchanges and replies that they belong to; all numbers stay the same. The session is not changed: what comes and
    /// what is sent next is the same as with everything kept. A reply may be forgotten while it is coming. The lines of an
    /// authentication that is in progress are kept until it ends, because challenges are read from them.
    package mutating func forget(before entry: Int) {
        let login = session.isLoginUnderway ? transcript.logins.last?.entry : nil
        // A server that never ends its challenge is not kept for ever.
        let isShort = login.map { transcript.count - $0 <= Self.mostOfLogin } ?? false
        let first = isShort ? min(entry, login ?? entry) : entry
        let asked = [session.outstanding.first?.tag, session.shortHello?.tag].compactMap(\.self).min()
        transcript.forget(before: first, asked: asked)
    }

    private static let mostOfLogin = 1000
}
