import { headers } from "next/headers";

/** From where somebody asks: the network address, and what their browser calls itself. Empty where it is not known. */
export type Visitor = { address: string; userAgent: string };

export const unknownVisitor: Visitor = { address: "", userAgent: "" };

/** The header in which the door of the web server (bin/serve/door) tells the address; it lets none in from outside. */
const addressHeader = "x-client-address";

/** Who sent this request. */
export async function currentVisitor(): Promise<Visitor> {
  return visitorOf(await headers());
}

/** Who sent a request with these headers. */
export function visitorOf(headers: { get(name: string): string | null | undefined }): Visitor {
  return {
    address: headers.get(addressHeader) ?? "",
    userAgent: (headers.get("user-agent") ?? "").slice(0, 500),
  };
}

/** The network of an address, as one line of an office has it: an address of IPv4, the first half of one of IPv6. */
export function networkOf(address: string): string {
  if (!address.includes(":")) return address;
  const [head = "", tail] = address.toLowerCase().split("::");
  const groups = head.split(":").filter(Boolean);
  const rest = tail?.split(":").filter(Boolean) ?? [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - rest.length);
  return [...groups, ...Array<string>(zeros).fill("0"), ...rest].slice(0, 4).join(":");
}
