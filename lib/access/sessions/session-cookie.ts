import { servedByHttps } from "@/lib/platform/env";

/** 12 hours, in seconds: a working day, then the user signs in again. */
export const sessionSeconds = 12 * 60 * 60;

/** Secure cookies require https, which a county's intranet often lacks. */
export const secureCookies = servedByHttps();

/** Read and written by NextAuth, and written by the sign-in form, which must work without JavaScript. */
export const sessionCookie = {
  // Cookies with this prefix cannot be set or overwritten by a neighbouring host.
  name: `${secureCookies ? "__Host-" : ""}next-auth.session-token`,
  options: { httpOnly: true, sameSite: "lax", path: "/", secure: secureCookies },
} as const;
