/// One P-256 key in the forms in which OpenSSL writes it, and its certificate, `CN=client`, until 2126.
enum EncryptedKeys {
    /// Of the encrypted ones.
    static let passphrase = "open sesame"

    /// PKCS #8, not encrypted.
    static let plain = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgfOztVL58tvxwfR81
        S41/Cjx12L6E+fhQMDy10+Cxp/uhRANCAASFabi8sz78WiMF/U6AYtPWDba1QhXO
        0gFWwjlIgFsCHbfKtHnsPs1lnsKE6+m3LI2mM6hXDuB0m5nU8s0QeAeW
        -----END PRIVATE KEY-----
        """

    /// PKCS #8 with PBES2, AES-256 and PBKDF2 with SHA-256.
    static let pkcs8 = """
        -----BEGIN ENCRYPTED PRIVATE KEY-----
        MIHsMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAiMvTns92aPcwICCAAw
        DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEFseRMPq8SWgPmQ125nIVFAEgZA9
        15BBU6HjDPjHSjGjTlZZKBH0jrP7SvygzmB3eOTCtE7OWLhpRO7jU//UbcDsMMW4
        tbPDCl0ztlGNv6/00D7ezdGEETEs0l60atkU1VF/B2SnUAMB9qZxl2SW3DCj1wWF
        HUla1sKLp+5MbMZNfpSEHg4fGTZ4bmhlZ1F1NiReAYTjJ/xBy3uzLX8DlVNwWEQ=
        -----END ENCRYPTED PRIVATE KEY-----
        """

    /// The older form, with AES-128.
    static let traditional = """
        -----BEGIN EC PRIVATE KEY-----
        Proc-Type: 4,ENCRYPTED
        DEK-Info: AES-128-CBC,B2735A08E3BF4128E249979B44D6C685

        XnYAUJQoIR6qvxLBhh3NgTFfEn1UZpa/xQDbKmti3/q2eJbL4kQEQlBrj1qn0OJ9
        /PVwvlcAuPKP03NnDgidaWoJtHKnr3E5HbHyun7+OPdV7SCdwS970hNYYeYeMJuq
        +ffRW0lPkC/y4FPoe88OUlqnzW6fKm4iCgiss+72Tqk=
        -----END EC PRIVATE KEY-----
        """

    /// PKCS #8 with scrypt, which the TLS library does not know.
    static let scrypt = """
        -----BEGIN ENCRYPTED PRIVATE KEY-----
        MIHkME8GCSqGSIb3DQEFDTBCMCEGCSsGAQQB2kcECzAUBAh7QSe2v5QaLgICQAAC
        AQgCAQEwHQYJYIZIAWUDBAEqBBB6D2ViI4XKd9Ac9gZcJDWfBIGQIjXiq2xg0cdk
        xzOVuiJFF0CevRcUyMD+88Q42DYsU+DY5cYVE11tpMqce2dg9VwODjvgnFYXLOjT
        b390XgSCTlo4LrnY47AOcHkMOpQNkqLZkpGJxVzodMVo10ILLcack/2bdjZD9zdD
        FyBIaDTwnkrtw01v1oFqHR28rACpI2rBJVD7dL4yjXZ6rO0ARlS2
        -----END ENCRYPTED PRIVATE KEY-----
        """

    /// `openssl x509 -fingerprint -sha256` gives `fingerprint`.
    static let certificate = """
        -----BEGIN CERTIFICATE-----
        MIIBeTCCAR+gAwIBAgIUN5gznLr3bf3oMqNgqAVBYtpvaWYwCgYIKoZIzj0EAwIw
        ETEPMA0GA1UEAwwGY2xpZW50MCAXDTI2MTIwMTA5MDUxNloYDzIxMjYxMTA3MDkw
        NTE2WjARMQ8wDQYDVQQDDAZjbGllbnQwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNC
        AASFabi8sz78WiMF/U6AYtPWDba1QhXO0gFWwjlIgFsCHbfKtHnsPs1lnsKE6+m3
        LI2mM6hXDuB0m5nU8s0QeAeWo1MwUTAdBgNVHQ4EFgQUfPwohkNZ6LJAQ7KUvchT
        4LXu4A8wHwYDVR0jBBgwFoAUfPwohkNZ6LJAQ7KUvchT4LXu4A8wDwYDVR0TAQH/
        BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEAj6kUN3exabT3MWWZSvHiT2Fp8As/
        s1LV2a12CrJogwwCIF4f5S+1qu78twrHqPFJbLDoyBGie8xBQdUJCxe+cBq7
        -----END CERTIFICATE-----
        """

    static let fingerprint =
        "51:98:38:8F:99:70:6B:37:12:67:DC:7A:2E:27:05:7E:18:46:9E:81:FD:16:23:97:DB:76:28:96:F7:41:2C:B8"
    /// As `curl --pinnedpubkey` has it.
    static let keyPin = "sha256//NTEjvTcl9N9PmnN/3iUZuKBN5ck5f41wCqc71QYLNK8="
}
