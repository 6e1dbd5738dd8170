import { buildNameVariable } from "./bin/build/identity.mjs";
import { contentSecurityPolicy } from "./lib/platform/http/content-security-policy.mjs";
import { usualHeaders } from "./lib/platform/http/usual-headers.mjs";

// Where anyone has reports examined nothing leaves the browser: neither the page nor its worker may connect
// to anything.
const closedPolicy = contentSecurityPolicy("'self'", { more: ["connect-src 'none'"] }).replace(
  "form-action 'self'",
  "form-action 'none'",
);

/** @type {import("next").NextConfig} */
export default {
  // The start script type-checks nothing: `npm test` does, and a county's server should not pay for it.
  typescript: { ignoreBuildErrors: true },
  typedRoutes: true,
  // Null leaves it to Next.js: in development.
  generateBuildId: () => process.env[buildNameVariable] ?? null,
  poweredByHeader: false,
  // The tags of government pages stand in the head of what is sent, for every reader: none is streamed in
  // later by script.
  htmlLimitedBots: /.*/,
  // No page has a picture scaled: the package that would do it is not shipped.
  images: { unoptimized: true },
  serverExternalPackages: [
    "@jsquash/jpeg",
    "@jsquash/webp",
    "@myriaddreamin/typst-ts-node-compiler",
    "@node-rs/argon2",
    "docx",
    "graphile-worker",
    "nodemailer",
    "pg",
    "pino",
    "piscina",
  ],
  experimental: {
    serverActions: { bodySizeLimit: "6mb" },
    // After days of changes the kept cache once made every page load itself again, without end; deleting
    // .next/dev repaired it.
    turbopackFileSystemCacheForDev: false,
  },
  // Addresses of the signed-in part that people may have kept.
  async redirects() {
    return [
      { source: "/drafts/:path*", destination: "/desk/reports/:path*", permanent: true },
      { source: "/county", destination: "/counties", permanent: true },
      { source: "/county/imports/:path*", destination: "/imports/batches/:path*", permanent: true },
      { source: "/county/:year(\\d{4})", destination: "/counties/:year", permanent: true },
    ];
  },
  // All steps of a draft are one page, which tells them apart by its address. With the step as a part of the
  // route, the first refresh after a change of step would take that for another page and mount it anew: what
  // its forms hold would be lost, and the title missing for a moment.
  async rewrites() {
    return [
      {
        source: "/desk/reports/:reportId/:step((?!(?:explanations|fields|visits)$)[^/]+)",
        destination: "/desk/reports/:reportId/step",
      },
    ];
  },
  async headers() {
    return [
      // Their addresses carry a digest.
      {
        source: "/reading/:file",
        headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }],
      },
      // Signed-in pages have a nonce besides (proxy.ts).
      { source: "/:path*", headers: [...usualHeaders] },
      ...["/check", "/reading/check-reader.js", "/reading/check-pdf.js"].map((source) => ({
        source,
        headers: [{ key: "Content-Security-Policy", value: closedPolicy }],
      })),
    ];
  },
};
