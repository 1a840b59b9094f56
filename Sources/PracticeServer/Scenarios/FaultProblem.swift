/// Why a text is not a fault.
package enum FaultProblem: Error, Hashable, Sendable {
    /// It does not have the form NAME@PLACE.
    case malformed
    /// There is no fault of this name; the one that was probably meant.
    case unknownName(nearest: String?)
    /// The place is not a number, a verb that is known, `dot` or `all`; the one that was probably meant.
    case unknownPlace(String, nearest: String?)
}
