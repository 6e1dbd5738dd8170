/** @type {import("next").NextConfig} */
export default {
  // The start script type-checks nothing: `npm test` does, and a county's server should not pay for it.
  typescript: { ignoreBuildErrors: true },
  typedRoutes: true,
  poweredByHeader: false,
  // The tags of government pages stand in the head of what is sent, for every reader: none is streamed in later by script.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ["@node-rs/argon2", "pg", "pino"],
  experimental: { serverActions: { bodySizeLimit: "6mb" } },
  async headers() {
    return [
      {
        source: "/:path*",
        headers: [
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "Referrer-Policy", value: "same-origin" },
          { key: "X-Frame-Options", value: "SAMEORIGIN" },
        ],
      },
    ];
  },
};
