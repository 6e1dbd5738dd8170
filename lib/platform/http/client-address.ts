/**
 * The header in which the door of the web server (bin/serve/door) sends the address; it lets none in from
 * outside.
 */
const addressHeader = "x-client-address";

/** From which network address a request with these headers comes; empty where it is not known. */
export function addressOf(headers: { get(name: string): string | null | undefined }): string {
  return headers.get(addressHeader) ?? "";
}

/**
 * The network of an address, as one line of an office has it: an address of IPv4, the first half of one of
 * IPv6.
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
 * Whether an address distinguishes nobody: it is not known, or this machine's own, as that of a proxy here
 * which does not say for whom it asks. To count by it would be to count everybody together.
 */
export function isNobodys(address: string): boolean {
  return address === "" || address === "::1" || address.startsWith("127.");
}
