import { contentSecurityPolicy } from "./content-security-policy.mjs";

/**
 * The headers of every answer, with the policy of a page that runs files of this site and nothing else.
 * @type {readonly { key: string, value: string }[]}
 */
export const usualHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "SAMEORIGIN" },
  { key: "Content-Security-Policy", value: contentSecurityPolicy("'self'") },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=()" },
];
