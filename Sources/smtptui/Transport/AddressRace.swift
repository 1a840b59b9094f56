import NIOCore
import SessionModel

/// Tries the addresses of a host one after the other, and does not wait long for one before it tries the next (RFC 8305
/// §5). The first that answers wins; what became of the others is reported with it.
final class AddressRace {
    /// How long an address is alone, in milliseconds.
    private static let head: Int64 = 250
    /// How many addresses are tried.
    private static let most = 16

    private let loop: any EventLoop
    private let open: (SocketAddress) -> EventLoopFuture<any Channel>
    private let kind: (any Error) -> ConnectionFailure.Kind
    private var waiting: ArraySlice<SocketAddress>
    /// The addresses that were tried, with what became of each; nil for one that has not answered.
    private var tried: [(address: SocketAddress, failure: ConnectionFailure.Kind?)] = []
    private var timer: Scheduled<Void>?
    private var done: ((any Channel)?, [AddressAttempt]) -> Void = { _, _ in }
    private var isOver = false

    init(
        _ addresses: [SocketAddress], on loop: any EventLoop,
        open: @escaping (SocketAddress) -> EventLoopFuture<any Channel>,
        kind: @escaping (any Error) -> ConnectionFailure.Kind
    ) {
        waiting = addresses.prefix(Self.most)
        self.loop = loop
        self.open = open
        self.kind = kind
    }

    /// Calls `done` with the connection and the addresses that were tried besides, or with all of them.
    func run(_ done: @escaping ((any Channel)?, [AddressAttempt]) -> Void) {
        self.done = done
        tryNext()
    }

    /// Ends it without a result; what has not answered has failed so.
    func giveUp(_ kind: ConnectionFailure.Kind) -> [AddressAttempt] {
        end()
        return attempts { $0.failure ?? kind }
    }

    private func tryNext() {
        guard !isOver, let address = waiting.popFirst() else { return }
        let number = tried.count
        tried.append((address, nil))
        open(address).assumeIsolated().whenComplete { result in
            switch result {
            case .success(let channel): self.won(channel, number)
            case .failure(let error): self.lost(number, error)
            }
        }
        timer?.cancel()
        timer = loop.assumeIsolated().scheduleTask(in: .milliseconds(Self.head)) { self.tryNext() }
    }

    private func won(_ channel: any Channel, _ number: Int) {
        guard !isOver else { return channel.close(promise: nil) }
        end()
        tried.remove(at: number)
        done(channel, attempts(\.failure))
    }

    private func lost(_ number: Int, _ error: any Error) {
        guard !isOver else { return }
        tried[number].failure = kind(error)
        if !waiting.isEmpty { return tryNext() }
        guard tried.allSatisfy({ $0.failure != nil }) else { return }
        end()
        done(nil, attempts(\.failure))
    }

    private func attempts(
        _ failure: ((address: SocketAddress, failure: ConnectionFailure.Kind?)) -> ConnectionFailure.Kind?
    ) -> [AddressAttempt] {
        tried.map { AddressAttempt(ConnectionProblem.words(for: $0.address), failure($0)) }
    }

    private func end() {
        isOver = true
        timer?.cancel()
    }
}
