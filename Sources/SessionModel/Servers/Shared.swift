/// A value that its copies share until one of them changes it.
///
/// A session is copied with every question of a judge, and parts of it with every line. What it holds of the server and
/// of the authentication is a dozen arrays and tables, each of which would be counted for every copy; shared it is one.
///
/// It keeps the program small as well: for each type the compiler writes code that copies all its parts, those of a
/// dialogue inside of it included.
@propertyWrapper
package struct Shared<Value: Sendable>: Sendable {
    private final class Storage: @unchecked Sendable {
        // Changed only while no other copy has it, so that two accesses cannot meet and need no check at run time.
        @exclusivity(unchecked) var value: Value
        init(_ value: Value) { self.value = value }
    }

    private var storage: Storage

    package init(wrappedValue: Value) { storage = Storage(wrappedValue) }

    package var wrappedValue: Value {
        _read { yield storage.value }
        _modify {
            if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.value) }
            yield &storage.value
        }
    }

    /// The shared value, to be shared on.
    package var projectedValue: Shared { self }
}

extension Shared: Equatable where Value: Equatable {
    package static func == (left: Shared, right: Shared) -> Bool {
        left.storage === right.storage || left.storage.value == right.storage.value
    }
}

extension Shared: Hashable where Value: Hashable {
    package func hash(into hasher: inout Hasher) { hasher.combine(storage.value) }
}
