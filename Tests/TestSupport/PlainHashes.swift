import Synchronization

@testable import SessionModel

/// The hashes written out from RFC 1321 and FIPS 180-4, for tests alone: slow, and not meant to hide anything.
enum PlainHashes {
    static let cryptography = SASLCryptography(hash: hash, hmac: hmac, derive: derive)

    /// The same with two rounds at the most, where both sides of a login use it and nothing hangs on the number.
    static let quick = SASLCryptography(hash: hash, hmac: hmac) { iterated.derive($0, $1, $2, min($3, 2)) }

    private struct Derivation: Hashable {
        let hash: SASLCryptography.Hash
        let password: [UInt8]
        let salt: [UInt8]
        let iterations: Int
    }

    /// Four thousand rounds of slow hashes take a while, so what was derived once is kept.
    private static let derived = Mutex<[Derivation: [UInt8]]>([:])
    private static let iterated = SASLCryptography(hash: hash, hmac: hmac)

    @Sendable private static func derive(
        _ hash: SASLCryptography.Hash, _ password: [UInt8], _ salt: [UInt8], _ iterations: Int
    ) -> [UInt8] {
        let wanted = Derivation(hash: hash, password: password, salt: salt, iterations: iterations)
        return derived.withLock { known in
            if let octets = known[wanted] { return octets }
            let octets = iterated.derive(hash, password, salt, iterations)
            known[wanted] = octets
            return octets
        }
    }

    @Sendable static func hash(_ kind: SASLCryptography.Hash, _ text: [UInt8]) -> [UInt8] {
        switch kind {
        case .md5: md5(text)
        case .sha1: sha1(text)
        case .sha256: sha256(text)
        }
    }

    @Sendable static func hmac(_ kind: SASLCryptography.Hash, _ key: [UInt8], _ text: [UInt8]) -> [UInt8] {
        let short = key.count > 64 ? hash(kind, key) : key
        let padded = short + [UInt8](repeating: 0, count: 64 - short.count)
        return hash(kind, padded.map { $0 ^ 0x5C } + hash(kind, padded.map { $0 ^ 0x36 } + text))
    }

    static func md5(_ text: [UInt8]) -> [UInt8] {
        let shifts: [UInt32] = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]
        var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476]
        for words in blocks(text, isBigEndian: false) {
            var (a, b, c, d) = (state[0], state[1], state[2], state[3])
            for step in 0..<64 {
                let (mixed, place): (UInt32, Int) =
                    switch step / 16 {
                    case 0: ((b & c) | (~b & d), step)
                    case 1: ((d & b) | (~d & c), (5 * step + 1) % 16)
                    case 2: (b ^ c ^ d, (3 * step + 5) % 16)
                    default: (c ^ (b | ~d), 7 * step % 16)
                    }
                let sum = a &+ mixed &+ md5Table[step] &+ words[place]
                (a, d, c) = (d, c, b)
                b = b &+ left(sum, shifts[step / 16 * 4 + step % 4])
            }
            state = zip(state, [a, b, c, d]).map { $0 &+ $1 }
        }
        return state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * UInt32($0))) } }
    }

    static func sha1(_ text: [UInt8]) -> [UInt8] {
        var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
        for block in blocks(text, isBigEndian: true) {
            var words = block
            for index in 16..<80 {
                words.append(left(words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16], 1))
            }
            var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
            for step in 0..<80 {
                let (mixed, constant): (UInt32, UInt32) =
                    switch step / 20 {
                    case 0: ((b & c) | (~b & d), 0x5A82_7999)
                    case 1: (b ^ c ^ d, 0x6ED9_EBA1)
                    case 2: ((b & c) | (b & d) | (c & d), 0x8F1B_BCDC)
                    default: (b ^ c ^ d, 0xCA62_C1D6)
                    }
                let next = left(a, 5) &+ mixed &+ e &+ constant &+ words[step]
                (e, d, c, b, a) = (d, c, left(b, 30), a, next)
            }
            state = zip(state, [a, b, c, d, e]).map { $0 &+ $1 }
        }
        return bytes(state)
    }

    static func sha256(_ text: [UInt8]) -> [UInt8] {
        var state: [UInt32] = [
            0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
        ]
        for block in blocks(text, isBigEndian: true) {
            var words = block
            for index in 16..<64 {
                let (early, late) = (words[index - 15], words[index - 2])
                let first = right(early, 7) ^ right(early, 18) ^ (early >> 3)
                let second = right(late, 17) ^ right(late, 19) ^ (late >> 10)
                words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
            }
            var (a, b, c, d) = (state[0], state[1], state[2], state[3])
            var (e, f, g, h) = (state[4], state[5], state[6], state[7])
            var step = 0
            while step < 64 {
                let first = right(e, 6) ^ right(e, 11) ^ right(e, 25)
                let choice = (e & f) ^ (~e & g)
                let one = h &+ first &+ choice &+ sha256Table[step] &+ words[step]
                let second = right(a, 2) ^ right(a, 13) ^ right(a, 22)
                let majority = (a & b) ^ (a & c) ^ (b & c)
                (h, g, f, e) = (g, f, e, d &+ one)
                (d, c, b, a) = (c, b, a, one &+ second &+ majority)
                step += 1
            }
            state = zip(state, [a, b, c, d, e, f, g, h]).map { $0 &+ $1 }
        }
        return bytes(state)
    }

    private static func blocks(_ text: [UInt8], isBigEndian: Bool) -> [[UInt32]] {
        var padded = text + [0x80]
        padded += [UInt8](repeating: 0, count: (120 - padded.count % 64) % 64)
        let length = (0..<8).map { UInt8(truncatingIfNeeded: UInt64(text.count * 8) >> (8 * UInt64($0))) }
        padded += isBigEndian ? length.reversed() : length
        return stride(from: 0, to: padded.count, by: 64).map { start in
            var words: [UInt32] = []
            words.reserveCapacity(80)
            var place = start
            while place < start + 64 {
                let word =
                    UInt32(padded[place]) << 24 | UInt32(padded[place + 1]) << 16 | UInt32(padded[place + 2]) << 8
                    | UInt32(padded[place + 3])
                words.append(isBigEndian ? word : word.byteSwapped)
                place += 4
            }
            return words
        }
    }

    private static func bytes(_ words: [UInt32]) -> [UInt8] {
        words.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) } }
    }

    private static func left(_ word: UInt32, _ count: UInt32) -> UInt32 { word << count | word >> (32 - count) }
    private static func right(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }
}

extension PlainHashes {
    private static let md5Table: [UInt32] = [
        0xD76A_A478, 0xE8C7_B756, 0x2420_70DB, 0xC1BD_CEEE, 0xF57C_0FAF, 0x4787_C62A, 0xA830_4613, 0xFD46_9501,
        0x6980_98D8, 0x8B44_F7AF, 0xFFFF_5BB1, 0x895C_D7BE, 0x6B90_1122, 0xFD98_7193, 0xA679_438E, 0x49B4_0821,
        0xF61E_2562, 0xC040_B340, 0x265E_5A51, 0xE9B6_C7AA, 0xD62F_105D, 0x0244_1453, 0xD8A1_E681, 0xE7D3_FBC8,
        0x21E1_CDE6, 0xC337_07D6, 0xF4D5_0D87, 0x455A_14ED, 0xA9E3_E905, 0xFCEF_A3F8, 0x676F_02D9, 0x8D2A_4C8A,
        0xFFFA_3942, 0x8771_F681, 0x6D9D_6122, 0xFDE5_380C, 0xA4BE_EA44, 0x4BDE_CFA9, 0xF6BB_4B60, 0xBEBF_BC70,
        0x289B_7EC6, 0xEAA1_27FA, 0xD4EF_3085, 0x0488_1D05, 0xD9D4_D039, 0xE6DB_99E5, 0x1FA2_7CF8, 0xC4AC_5665,
        0xF429_2244, 0x432A_FF97, 0xAB94_23A7, 0xFC93_A039, 0x655B_59C3, 0x8F0C_CC92, 0xFFEF_F47D, 0x8584_5DD1,
        0x6FA8_7E4F, 0xFE2C_E6E0, 0xA301_4314, 0x4E08_11A1, 0xF753_7E82, 0xBD3A_F235, 0x2AD7_D2BB, 0xEB86_D391,
    ]

    private static let sha256Table: [UInt32] = [
        0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4, 0xAB1C_5ED5,
        0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174,
        0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA,
        0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7, 0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967,
        0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85,
        0xA2BF_E8A1, 0xA81A_664B, 0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070,
        0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
        0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7, 0xC671_78F2,
    ]
}
