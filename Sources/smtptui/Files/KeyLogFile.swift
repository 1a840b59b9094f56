import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file of TLS session keys, one per line, in the SSLKEYLOGFILE format that Wireshark reads.
///
///     CLIENT_TRAFFIC_SECRET_0 4f3b… 9c1e…
///
/// Anyone with the file can decrypt a capture of the session, so only its owner may read it.
final class KeyLogFile: Sendable {
    private let file: OutputFile
    private let failed = Mutex<SystemError?>(nil)

    /// Opens or creates the file at `path`; existing lines are kept, as in other programs.
    init(at path: String) throws(Failure) {
        let shown = Printable.text(path)
        do throws(SystemError) {
            file = try OutputFile(at: path, O_CREAT | O_APPEND | O_NOFOLLOW, mode: 0o600)
        } catch {
            let why = error.code == ELOOP ? "it is a symbolic link" : error.description
            throw Failure(.unwritableRecording, "Cannot write the TLS keys to \(shown): \(why).")
        }
        guard !file.isOpenToOthers else {
            throw Failure(
                .unwritableRecording, "Other users can read \(shown), so no keys are written to it. Run chmod 600.")
        }
    }

    /// Writes a line with its end; if that fails, TLS continues without it, and without those after it.
    func write(_ line: some Collection<UInt8>) {
        failed.withLock { failed in
            guard failed == nil else { return }
            do throws(SystemError) { try file.writeWhole(line) } catch { failed = error }
        }
    }

    /// Why keys are missing in the file, in a sentence; nil if none are.
    var failure: String? { failed.withLock { $0 }.map { "The TLS keys could not be written: \($0)." } }
}
