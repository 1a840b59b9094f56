import SwiftASN1

/// Certificates that the library which makes those of the other tests does not make. They hold until 2126.
enum WeakCertificates {
    /// `CN=Weak Root`, RSA 2048: the issuer of the others.
    static let root = """
        -----BEGIN CERTIFICATE-----
        MIIDCzCCAfOgAwIBAgIUAIEJqwlvQQSx0CpIgxNHz9H8+nQwDQYJKoZIhvcNAQEL
        BQAwFDESMBAGA1UEAwwJV2VhayBSb290MCAXDTI2MTEyNTE3MjYyOFoYDzIxMjYx
        MTAxMTcyNjI4WjAUMRIwEAYDVQQDDAlXZWFrIFJvb3QwggEiMA0GCSqGSIb3DQEB
        AQUAA4IBDwAwggEKAoIBAQChGQirhMTP4Y52NdydZFZfmKhSPI6RjjZES7KLriPs
        LYpnxjSIYU78VxRvjETBAS3IbnxIx6LS+gctBch0+PdKnKzhggMBpq+MWF9I/nrZ
        VkNmfhRFVfMMjKRSzILYziCGKJDVmjKK241WxbPTGCVbuuPb8QqXk+Wploo79Ugy
        5LkpON79uCwVmi3vbTy82QwZ79HSWWUnVOXWMQprjVx5pQQxDBPg6rcWgPwcVXB6
        hLTmMV4wSLzVvugpPi37I6EoNF0oedOwPJ6LiaXeJ2BOOLzZf513o4EukayjJTdY
        LLuJNVVUE2G0YS2MxJiP+XNt2nJh+ObEDm39I9aCKXYdAgMBAAGjUzBRMB0GA1Ud
        DgQWBBTWAqrUyKjTCp4tHyJgANQrOBIHfzAfBgNVHSMEGDAWgBTWAqrUyKjTCp4t
        HyJgANQrOBIHfzAPBgNVHRMBAf8EBTADAQH/MA0GCSqGSIb3DQEBCwUAA4IBAQBu
        jY3dAheYEGDndHtsS6MgkldbtPOQf/EC/PAEku2R0kZAFGn2E/PQkld3Y56/Pe8o
        gpCh6S78BsUPmncDPvHgO1HlIAe+RbNLfdzkPxzQqz9oAWsExZhaGmVVkKM05Vz+
        r0ckiBUHG+O59jtnHdepHZeEpAa/D7K2+Zpm4JQ4tZPo4FvmuI1Qtgwey+79GFQh
        qB1UiS2Q/K9v3Pxyg/o6DL03JEPcxbNMz7GOQZujcyTOoEK3AA0DWLCZ7rLGbzD5
        s9bhRbGZ1CCva5O0N3FhF/gz+NUF/vzDBIe1k9MpabkQm5eEnxDUALs6I23U48S1
        /jLc3cR0vlcY1FvV8/vj
        -----END CERTIFICATE-----
        """

    /// `CN=leaf` for mx.example.test with a key of 1024 bits.
    static let shortKey = """
        -----BEGIN CERTIFICATE-----
        MIICiDCCAXCgAwIBAgIBBTANBgkqhkiG9w0BAQsFADAUMRIwEAYDVQQDDAlXZWFr
        IFJvb3QwIBcNMjYxMTI1MTcyNjI4WhgPMjEyNjA3MjQxNzI2MjhaMA8xDTALBgNV
        BAMMBGxlYWYwgZ8wDQYJKoZIhvcNAQEBBQADgY0AMIGJAoGBAKicnOvU7Ewar7Wm
        4XIdQ+5SsE4Z6YdEG1CNNOJP2/DXG+A6Ov+sI8FapIEOwwA295O/McBtg0CnFFZi
        kxspnXxCuQGRFmFd7Nh2U++Ar8LTy6uG1XBhC1y1DN6nZHwVPdpJ+ZjQh5i7qz/9
        vysJdQhz7riYkm6he95KVZNcaAa7AgMBAAGjbDBqMBoGA1UdEQQTMBGCD214LmV4
        YW1wbGUudGVzdDAMBgNVHRMBAf8EAjAAMB0GA1UdDgQWBBTqbfc6p7yfycqsMDJ5
        ePTaZTA9tzAfBgNVHSMEGDAWgBTWAqrUyKjTCp4tHyJgANQrOBIHfzANBgkqhkiG
        9w0BAQsFAAOCAQEAndfpLhJI7KJQ+vOeUDczHIGR4UmEeQK8FCOvB5jliu3b+uI+
        o0chjNsVYpOVbwxaMnylMXS34uKVEE0BUQd4ToCW5H5XbwRrMjTkDLUu/2tp5HcM
        atjWFVULV5RHBGJPI4mN7ogMS3Gh038VsiFkZKYay5ad0gG6AsK/e1jL9J1HIeNT
        9enRLZrenrt7BELU4BeRbv92wIBac7HyJrDnjYUYZ0cMKrTwc1dBCjJh1HyopNya
        HK1/sLMcZH2GtUvVknGRSK3DyAgXU6XhBHTzinNSBle0fEYKp78nYmmnRRhbOyiu
        Uhofy7LhWWctA9kmlqqHv09iH7qRNQEFuYbhyQ==
        -----END CERTIFICATE-----
        """

    /// `CN=leaf` for mx.example.test, signed with SHA-1.
    static let sha1 = """
        -----BEGIN CERTIFICATE-----
        MIIDDDCCAfSgAwIBAgIBBjANBgkqhkiG9w0BAQUFADAUMRIwEAYDVQQDDAlXZWFr
        IFJvb3QwIBcNMjYxMTI1MTcyNjI4WhgPMjEyNjA3MjQxNzI2MjhaMA8xDTALBgNV
        BAMMBGxlYWYwggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQDSuWV6Mlwu
        2yYjLsEx1lAoXy6TQAL+pt5tP504VAyi7EJIC+F5fPiF3lE5fVKSSZruxq2vQHWj
        LptDb9lJyJkPsjmCbXrVGpM+PkYYhSHectn6igoowrzDiZpWeB3xq4j1v6Z24kb7
        r3ZQ3KpC12cm2/Wr4RmA6KzxKv6W32wXOLOzokIllOiQ/GWfQwBP2Xovg5nJUN4Y
        LZq7rFAEPfJ2iRAV3vnQ94BXEYGH9GZwYNi/j2zRGzwinpihWcxX/g7vy7s2EgT0
        vBGWc9xpxCC+b3tNlv2UqM3EX/aUulxULqR2tgzn5ksB8ekj9h8gL+vztLalBylA
        3vLSDK0+iAyrAgMBAAGjbDBqMBoGA1UdEQQTMBGCD214LmV4YW1wbGUudGVzdDAM
        BgNVHRMBAf8EAjAAMB0GA1UdDgQWBBSA/gjbzuYfrg+faMnfTuu1dPxwzzAfBgNV
        HSMEGDAWgBTWAqrUyKjTCp4tHyJgANQrOBIHfzANBgkqhkiG9w0BAQUFAAOCAQEA
        a/5rnw1HrTDVLM4QJLjy0Wlj7iIg70W236sXkXlrQ47rlZYyHWQaCO42E9xPtTUa
        ElWsGJs/xYcOhvzC38U6BMFx6k89ZVOLzw4vsIMA8ApTPbfX6AXXYI5BFI2Y/Mj2
        pmT9JGC6QpFLQyi3Nv5C3pUwWLN7Bp5N/VSaF43f2DsCCAUsSnOIJSjxz+Mhwp19
        U65grpsl0wcwyEvaJAGuV0C43mTVSemjyLmt4YKh8gU3ox+6oMwEKW5qz4LXENHe
        PkjnojHoyiV2pGfZ6ZZhPhUPrsUe0xA/NNry7UmdF5Oa+Z9zx9j3JcQb3IY3nv5n
        SuE0RGUiHxknhmNiaTmyYA==
        -----END CERTIFICATE-----
        """

    static func der(_ pem: String) throws -> [UInt8] { try PEMDocument(pemString: pem).derBytes }
}
