import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { nonceHeader } from "@/lib/access/request/nonce-header";
import { pathHeader } from "@/lib/access/request/path-header";
import { inProduction } from "@/lib/platform/env";
import { contentSecurityPolicy } from "@/lib/platform/http/content-security-policy.mjs";

/**
 * Passes the URL to signed-in pages, so that signing in can redirect back to it, and the CSP nonce for their
 * inline scripts and style sheets: Next.js takes it from the policy of the request.
 */
export function proxy(request: NextRequest) {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(`'self' 'nonce-${nonce}'${evaluation}`, {
    sheets: `'self' ${sheets(nonce)}`,
  });
  const headers = new Headers(request.headers);
  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search);
  headers.set(nonceHeader, nonce);
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

/** `next dev` uses eval, and adds style sheets without the nonce. */
const evaluation = inProduction() ? "" : " 'unsafe-eval'";
const sheets = (nonce: string) => (inProduction() ? `'nonce-${nonce}'` : "'unsafe-inline'");

export const config = {
  matcher: [
    "/desk",
    // Saves are plain requests of the page, by far the most frequent ones; so are explanations and visits.
    "/desk/((?!reports/[^/]+/(?:fields|explanations|visits)$).*)",
    "/reviews/:path*",
    "/counties/:path*",
    "/imports",
    "/imports/archive/:path*",
    "/imports/batches/:path*",
    "/roll-up/:path*",
    "/messages",
    "/account",
    "/accounts/:path*",
    "/sign-in/:path*",
  ],
};
