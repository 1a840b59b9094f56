import DNS

/// A finding of another kind than the test is about.
struct Unexpected: Error {
    let finding: DNSFinding
}
