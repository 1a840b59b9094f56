import X509

/// An RSA key of 2048 bits, for certificates of tests alone.
enum RSATestKey {
    static func key() throws -> Certificate.PrivateKey { try Certificate.PrivateKey(pemEncoded: pem) }

    private static let pem = """
        -----BEGIN PRIVATE KEY-----
        MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQDaBc+kpTIrsxyn
        tcA1O0xp+4tJfRo7NYHQTWsVxMsDBBdO9nok2oiv6uoPtLy3B+C4RTNk8iTt7RBD
        sr3GgePf/WK4WAnCC28huxe3hkSaKp2YdDo0aH0YwLt3Ls8LrsKFS6GGAubBWsS1
        ecZzLkRQceFFK7woz4VskJ+3t4Fk5+mQlxcE4McO5rg3KDTjblMID6qQ3+Fr/Om+
        3EzsuxKAPh5dMPJaBoIZwCi9cr447dZKVyotzo9tRzt0p7cKr8kMYaZ8l5mB3CoW
        2tfA2+8Dr8/ELHvWE4+ryUmQvPBGcxm+5HSKr+nbdZW6pCb2XYfsUUvRIxgorTsg
        w9Rh+GYdAgMBAAECggEAC6Zv2A5zxd4GU/fkU3Pdu3QTl1O2CR/s1eKtLDad2oVn
        cXK+SCXdU/krlLdFtkoXegFIo8ZEruoSCmwMtATQ1nFFyy/5JYNS5uyGceoc1Fge
        n7zmN1K2DJKP8ehwa+Fkx5apBO42wnJFPKVLM3BvehT7wqR5o3yjVo/L2RdXNLsO
        fTxDWOviIdJFmGzaAxb/3NEHBNcqus4nq7M0+5TEVpJLKcu3ooj/YTaTCBPWwQTZ
        Yp+6zSH2H+q2R5O2UqdaiIwDvywQEj7nC1maa4SZ3QOMEAXJCkFj+jNzBoFkIno7
        Mi/oCx3as/bNFTrXgvDhgftSwGWv3w/dJF0WmRPkwQKBgQD14i9syAbsepaGZwZw
        U0OWEmg1ETjj6hy2IT5xhqcnvw7aJ0zUwxKQVRdw9BSMqoSuG7bQL9lkX7Ky4t0i
        bveuZegGAx8i95UCe+nOTycsRNJICpCHjjpUHdDKxxr6YP3YEEIx/PVzem8irONO
        2FFp76bYbMHm4lftD8Se3dwStQKBgQDi/i0kOtxDIq9ExLIJkynKkeETHT6iIgx3
        UWGSYuEw1XXmx+H20997eakjfWzmMxA8ivHUAf7fLtpnXEgs7Je05p4n6sqJq4p1
        qKMgwSpaPTokxxIncszvRFOiwbUQ9A0vOuhGIkb50/nyGeTBeM9pEmOiosajHIns
        PZJdRVqeyQKBgQCrwy5n6i9UAKqoBs4rpy6eZgtfjsFUDRWzcPOi8HJSRJgGcs+s
        DP0p0BdI82hrfy6iRX/mXJabFHLLncjmJehlbpCvqnyUu6jfDFqeoRJ3TTgr1R1z
        ZDqAyjcxf/brktegmHL1YoS//3YlHerICDqPKzc9FnQ5akILuykZ5Ve3xQKBgH4u
        i0t7iNutGT8iFFIsQ2v/Ad4NQLcCNGnTjGjCnKn3z02VyW/bQX0zGSnIXFPvCNSO
        7HVNErBgLDqO2vRWJNMD6+EGrMYw3IwhTWU02+VD6eFt5BKXx4IuOkvcYFnnQLkD
        hwENpuTTyDqj2D0QekPPXCGZWNBtWeJAK++7UO+5AoGAE0JTg2YBkyNQWNWjZ7XS
        vG9BoczUphVTFx2MOp6oWciPSs58mt+JRQiTsNaLjh0CvyMD9QG0a3qFw11/j+B/
        l+X7J0GMxa/QkGsztlCPd30T2SxTmyxpjtSFalKmK5fioJRzLrRWH/10geiz7UzG
        ve93Pt5za1N7M5GnwN6Y198=
        -----END PRIVATE KEY-----
        """
}
