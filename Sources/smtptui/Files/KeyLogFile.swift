#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where the keys of TLS connections are written, a line each, in the SSLKEYLOGFILE form that Wireshark reads.
///
///     CLIENT_TRAFFIC_SECRET_0 4f3b… 9c1e…
///
/// Whoever has the file can read the captured octets of the session, so it has to be its owner's alone.
final class KeyLogFile: Sendable {
    private let file: OutputFile

    /// Opens or creates the file at `path`; what is in it stays, as other programs have it.
    init(at path: String) throws(Failure) {
        let shown = Printable.text(path)
        do throws(SystemError) {
            file = try OutputFile(at: path, O_CREAT | O_APPEND | O_NOFOLLOW, mode: 0o600)
        } catch {
            let why = error.code == ELOOP ? "it is a symbolic link" : error.description
            throw Failure(.unwritableRecording, "Cannot write keys to \(shown): \(why).")
        }
        guard !file.isOpenToOthers else {
            throw Failure(
                .unwritableRecording, "Others can read \(shown), so no keys are written to it; chmod 600 mends that.")
        }
    }

    /// Writes a line with its end; where the disk takes no more, TLS goes on without.
    func write(_ line: some Collection<UInt8>) { try? file.write(line) }
}
