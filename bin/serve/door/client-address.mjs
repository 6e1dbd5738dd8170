import proxyAddr from "proxy-addr";

/** The header by which the application is told who asks; what comes from outside under this name is thrown away. */
export const addressHeader = "x-client-address";

/**
 * Tells of each request from which address it comes. Only a proxy that is trusted is believed when it says for whom it asks.
 *
 * @param {string} [trusted] addresses and networks with commas between them, as `loopback`, `uniquelocal`, `10.0.0.0/8`
 * @returns {(request: import("node:http").IncomingMessage) => string}
 */
export function addressReader(trusted = "loopback") {
  const trust = proxyAddr.compile(
    trusted
      .split(",")
      .map((each) => each.trim())
      .filter(Boolean),
  );
  return (request) => {
    const address = proxyAddr(request, trust) ?? "";
    return address.replace(/^::ffff:(?=\d+\.)/, "").slice(0, 45);
  };
}
