import { type NextRequest, NextResponse } from "next/server";
import { pathHeader } from "@/lib/access/path-header";

/** Tells the desk's pages their own address, so that signing in can lead back to it. */
export function proxy(request: NextRequest) {
  const headers = new Headers(request.headers);
  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search);
  return NextResponse.next({ request: { headers } });
}

export const config = {
  matcher: [
    "/desk/:path*",
    "/reviews/:path*",
    "/counties/:path*",
    "/county/imports/:path*",
    "/account",
    "/accounts/:path*",
  ],
};
