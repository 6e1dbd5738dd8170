/** The issuer as stored and compared: without a trailing slash. */
export function issuerOf(issuer: string): string {
  return issuer.replace(/\/+$/, "");
}

/** The URL of the provider's metadata (OpenID Connect Discovery, section 4). */
export function discoveryUrl(issuer: string): string {
  return `${issuerOf(issuer)}/.well-known/openid-configuration`;
}
