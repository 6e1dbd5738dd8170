import { servedByHttps } from "@/lib/platform/env";

/** 12 hours, in seconds: a working day, after which somebody signs in again. */
export const sessionSeconds = 12 * 60 * 60;

/** Secure cookies are possible only where the address is https; a county's intranet often has none. */
export const secureCookies = servedByHttps();

/** Read and written by next-auth, and written by the sign-in form, which must work without JavaScript. */
export const sessionCookie = {
  // No page of a neighbouring host can set or overwrite a cookie of that prefix.
  name: `${secureCookies ? "__Host-" : ""}next-auth.session-token`,
  options: { httpOnly: true, sameSite: "lax", path: "/", secure: secureCookies },
} as const;
