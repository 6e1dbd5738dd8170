/**
 * The header with the client address, set by the web server's front (bin/serve/door), which removes it from
 * incoming requests.
 */
const addressHeader = "x-client-address";

/** The client address of a request with these headers; empty if unknown. */
export function addressOf(headers: { get(name: string): string | null | undefined }): string {
  return headers.get(addressHeader) ?? "";
}

/**
 * The network of an address, as one subscriber has it: an IPv4 address, or the first half (/64) of an IPv6
 * address.
 */
export function networkOf(address: string): string {
  if (!address.includes(":")) return address;
  const [head = "", tail] = address.toLowerCase().split("::");
  const groups = head.split(":").filter(Boolean);
  const rest = tail?.split(":").filter(Boolean) ?? [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - rest.length);
  return [...groups, ...Array<string>(zeros).fill("0"), ...rest].slice(0, 4).join(":");
}

/**
 * True if an address does not identify a client: unknown, or the loopback address of a local proxy that does
 * not forward it. Counting by it would count everybody together.
 */
export function isNobodys(address: string): boolean {
  return address === "" || address === "::1" || address.startsWith("127.");
}
