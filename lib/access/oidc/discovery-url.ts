/** An issuer as it is kept and compared: a slash at its end says nothing. */
export function issuerOf(issuer: string): string {
  return issuer.replace(/\/+$/, "");
}

/** Where a provider describes itself (OpenID Connect Discovery, 4). */
export function discoveryUrl(issuer: string): string {
  return `${issuerOf(issuer)}/.well-known/openid-configuration`;
}
