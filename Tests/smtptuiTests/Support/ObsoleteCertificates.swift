/// Certificates with algorithms that no library makes any more. They hold until 2126.
enum ObsoleteCertificates {
    /// `CN=md5`, version 1, signed with MD5 by `CN=Weak Root`.
    static let md5 = """
        -----BEGIN CERTIFICATE-----
        MIIB3zCByAIUJoWmMumioVi4DNw+3ILtf2tEZd4wDQYJKoZIhvcNAQEEBQAwFDES
        MBAGA1UEAwwJV2VhayBSb290MCAXDTI2MTIwMTA5MDUyNVoYDzIxMjYxMTA3MDkw
        NTI1WjAOMQwwCgYDVQQDDANtZDUwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASF
        abi8sz78WiMF/U6AYtPWDba1QhXO0gFWwjlIgFsCHbfKtHnsPs1lnsKE6+m3LI2m
        M6hXDuB0m5nU8s0QeAeWMA0GCSqGSIb3DQEBBAUAA4IBAQCC+BMsxOGg/fM7rpFF
        bWvmf2GgRQiRoazg6KCWWWaqjB4o0+YTyw3WZIScIEtsQBuzToaGO4vmW8fjtasO
        KC9gen+r6GERZINIsOatYtj4LHZxqhkr8cJ0x13Q+OWgJz5IdcV3cKA8C+dFs/3W
        XwQ7MEt8udFea9tUnzppnW2xfle5h9UZIWWjcUfYvy3gFAyw/9vj/WBXv8X6MGtq
        y1XH+VGndZzsLWCPcFoHTEYZEJIEaqY1hmlDaHOlGKWtiWX1D5MEntVZ7c6Zby45
        1U4PfvNXxSWRazcGSH4jsejm08DTYR9rQBRlybLAeIkYPh5ddhL3amFijvCgeVRl
        nJKe
        -----END CERTIFICATE-----
        """

    /// `CN=small`, self-signed, with a key of 192 bits.
    static let smallCurve = """
        -----BEGIN CERTIFICATE-----
        MIIBVzCCAQ2gAwIBAgIUWkTVVAkRSWQOGwwTHwbn4WwPam8wCgYIKoZIzj0EAwIw
        EDEOMAwGA1UEAwwFc21hbGwwIBcNMjYxMjAxMDkwNTE2WhgPMjEyNjExMDcwOTA1
        MTZaMBAxDjAMBgNVBAMMBXNtYWxsMEkwEwYHKoZIzj0CAQYIKoZIzj0DAQEDMgAE
        deQozIOvAApPOkatwtKzojx4bLnE1DlaIjFJPrWRZOxzZ5dF0Bbb1Tt5Ppw1tyih
        o1MwUTAdBgNVHQ4EFgQUkIOKKa05pBajlaS0u3Q1f+a7s1gwHwYDVR0jBBgwFoAU
        kIOKKa05pBajlaS0u3Q1f+a7s1gwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQD
        AgM4ADA1AhkAuafFwJzcFwzoAS3s36V98TJ3KCvLzLiYAhgCE8plgx+QEVWnTxSu
        MxE0XgdPW1nm06A=
        -----END CERTIFICATE-----
        """
}
