/// What is typed that leaves a part of a profile out, although no option contradicts another one.
struct ProfileExclusion {
    /// One of these on the command line; where it may be a host, that counts, too.
    let typed: [String]
    let mayBeHost: Bool
    /// Entries of the profile, `server` among them.
    let leavesOut: Set<String>

    static let all = [
        ProfileExclusion(typed: otherServers + practice, mayBeHost: true, leavesOut: ["server", "mx", "unix", "pipe"]),
        ProfileExclusion(typed: otherServers, mayBeHost: true, leavesOut: ["scenario", "scenarios", "fault"]),
        // The practice server is inside the program: no way leads there.
        ProfileExclusion(typed: practice, mayBeHost: false, leavesOut: ofProxy.union(["source", "-4", "-6"])),
        // The password for a proxy is not for another one.
        ProfileExclusion(
            typed: ["--socks5", "--http-proxy", "--ssh", "--unix", "--pipe"], mayBeHost: false, leavesOut: ofProxy),
    ]

    private static let otherServers = ["--mx", "--unix", "--pipe"]
    private static let practice = ["--practice", "--scenario", "--scenarios", "--fault"]
    private static let ofProxy: Set = ["ssh", "socks5", "http-proxy", "proxy-user", "proxy-password-file"]

    func applies(to typed: TypedOptions, hasHost: Bool) -> Bool {
        mayBeHost && hasHost || typed.hasAny(of: self.typed)
    }
}
