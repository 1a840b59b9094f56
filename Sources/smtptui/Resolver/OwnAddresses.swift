import DNS
import NIOCore

/// The addresses of this machine, without those of the loopback network.
enum OwnAddresses {
    static var all: Set<DNSAddress> {
        let devices = (try? System.enumerateDevices()) ?? []
        let texts = devices.compactMap { $0.address?.ipAddress.map { $0.prefix { $0 != "%" } } }
        return Set(texts.compactMap { DNSAddress(String($0)) }.filter { !$0.isLoopback })
    }
}
