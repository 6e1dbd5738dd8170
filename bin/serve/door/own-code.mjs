import { AsyncLocalStorage } from "node:async_hooks";

globalThis.nianbaoCalls ??= new AsyncLocalStorage();

/**
 * Runs `handle` for a call of a server action. The product's own code says when it begins
 * (lib/platform/http/own-code.ts): a 500 before that means that the body could not be read as arguments of an
 * action, and becomes 400. Every other 500 stays one.
 */
export function answerUnreadable(response, handle) {
  const call = { isInOwnCode: false };
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (status, ...more) =>
    writeHead(status === 500 && !call.isInOwnCode ? 400 : status, ...more);
  return globalThis.nianbaoCalls.run(call, handle);
}
