/**
 * A certificate for localhost and 127.0.0.1, good for a hundred years, and its key: for servers of tests. Nobody trusts it, so the key is no secret.
 * Made with: openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 36500 -subj /CN=localhost
 *   -addext subjectAltName=DNS:localhost,IP:127.0.0.1
 */
export const testCertificate: string = `
-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIUOMXtvpHizqRhoZqWg2ZLWTJV8pcwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMDE4Mzg1MVoYDzIxMjYxMDI3
MTgzODUxWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQbQQlej6OokFy7nhJE7d6ShZ4C1PdgZ8ASuVrrWxWDuW97bUJo8jKf
XwanFQruR6coHmVr07OxZDHMNUtA5DJVo28wbTAdBgNVHQ4EFgQU5N+7UOmLR9IJ
GbdGUGXfsLwSDBwwHwYDVR0jBBgwFoAU5N+7UOmLR9IJGbdGUGXfsLwSDBwwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSAAwRQIhAKilN0PAUNtgDq2zSJDj0TQEWNZJt1MfzZb7AGkJaYDpAiBU
TALo/jajJuQx9MyI4UDOnwKWZeDytcPH7D1SWW2uSw==
-----END CERTIFICATE-----
`.trimStart();

export const testKey: string = `
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgVrG93JUm9nVKRr5k
KAfPb+SXe6Rqba2TP0rYvun/dnuhRANCAAQbQQlej6OokFy7nhJE7d6ShZ4C1Pdg
Z8ASuVrrWxWDuW97bUJo8jKfXwanFQruR6coHmVr07OxZDHMNUtA5DJV
-----END PRIVATE KEY-----
`.trimStart();
