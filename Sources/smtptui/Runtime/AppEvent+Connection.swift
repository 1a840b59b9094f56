import ScreenModel
import SessionModel

// What happens on a connection, as the explorer sees it.
extension AppEvent {
    init(_ event: ConnectionEvent) {
        self =
            switch event {
            case .connected(let address): .connected(address: address)
            case .step(let step): .step(step)
            case .mailServers(let list): .mailServers(list)
            case .dnsFindings(let findings): .dnsFindings(findings)
            case .failed(let failure): .connectionFailed(failure)
            case .onTheWay(let event): .onTheWay(event)
            case .received(let bytes): .received(bytes)
            case .ended(let reason): .ended(reason)
            case .secured(let report): .secured(report)
            case .handshakeFailed(let failure): .handshakeFailed(failure)
            case .written: .written
            case .client(let event): .client(event)
            }
    }

    init(_ event: DestinationEvent) {
        self =
            switch event {
            case .tlsChanged(let preferences, let lockedKey): .tlsChanged(preferences, lockedKey: lockedKey)
            case .keyUnlocked: .keyUnlocked
            case .keyNotUnlocked(let reason): .keyNotUnlocked(reason)
            case .visiting(let target, let recording): .visiting(target: target, recording)
            case .mailbox(let messages): .mailbox(messages)
            case .scenarios(let scenarios): .scenarios(scenarios)
            case .scenarioNames(let scenarios): .scenarioNames(scenarios)
            case .scenarioChanged(let scenario): .scenarioChanged(scenario)
            case .lessonsKept(let progress): .lessonsKept(progress)
            case .saved(let words): .saved(words)
            case .refused(let reason): .notSaved(reason)
            }
    }
}
