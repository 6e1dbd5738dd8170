import proxyAddr from "proxy-addr";

/** The header with the client's address for the application; incoming headers of this name are removed. */
export const addressHeader = "x-client-address";

/**
 * Finds the client's address of a request. Forwarding headers count only from trusted proxies.
 *
 * @param {string} [trusted] addresses and networks with commas between them, as `loopback`, `uniquelocal`,
 * `10.0.0.0/8`
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
