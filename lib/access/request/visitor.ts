import { headers } from "next/headers";
import { addressOf } from "@/lib/platform/http/client-address";
import { enterOwnCode } from "@/lib/platform/http/own-code";

/** The origin of a request: network address and user agent. Empty if unknown. */
export type Visitor = { address: string; userAgent: string };

export const unknownVisitor: Visitor = { address: "", userAgent: "" };

export async function currentVisitor(): Promise<Visitor> {
  enterOwnCode();
  return visitorOf(await headers());
}

/** The visitor of a request with these headers. */
export function visitorOf(headers: { get(name: string): string | null | undefined }): Visitor {
  return {
    address: addressOf(headers),
    userAgent: (headers.get("user-agent") ?? "").slice(0, 500),
  };
}
