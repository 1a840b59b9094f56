import ScreenModel

/// The file of a message that is checked or sent, as the events that it becomes.
struct MessageSource: ~Copyable {
    private var file: FilePieces?

    /// Opens a file in place of the one before.
    mutating func open(_ path: String) -> AppEvent {
        do throws(Failure) {
            let file = try MessageFile.open(path)
            let size = file.size ?? 0
            self.file = consume file
            return .messageOpened(size)
        } catch {
            return .messageFailed(error.sentence)
        }
    }

    /// Reads so many bytes at most.
    mutating func read(most: Int) -> AppEvent {
        do throws(Failure) {
            return .messagePiece(try file?.next(most: most) ?? [])
        } catch {
            return .messageFailed(error.sentence)
        }
    }
}
