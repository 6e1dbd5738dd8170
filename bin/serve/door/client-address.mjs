import proxyAddr from "proxy-addr";

/** The header in which the application finds the client's address; what comes from outside under this name is thrown away. */
export const addressHeader = "x-client-address";

/**
 * Finds the address from which a request comes. Only a proxy that is trusted is believed when it says for whom it asks.
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
