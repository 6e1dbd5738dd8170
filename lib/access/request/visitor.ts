import { headers } from "next/headers";
import { addressOf } from "@/lib/platform/http/client-address";

/**
 * From where somebody asks: the network address, and what their browser calls itself. Empty where it is not
 * known.
 */
export type Visitor = { address: string; userAgent: string };

export const unknownVisitor: Visitor = { address: "", userAgent: "" };

/** Who sent this request. */
export async function currentVisitor(): Promise<Visitor> {
  return visitorOf(await headers());
}

/** Who sent a request with these headers. */
export function visitorOf(headers: { get(name: string): string | null | undefined }): Visitor {
  return {
    address: addressOf(headers),
    userAgent: (headers.get("user-agent") ?? "").slice(0, 500),
  };
}
