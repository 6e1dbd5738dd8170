import type { AsyncLocalStorage } from "node:async_hooks";

// Set by the web server's front (bin/serve/door/own-code.mjs), which runs in the same process.
const shared = globalThis as { nianbaoCalls?: AsyncLocalStorage<{ isInOwnCode: boolean }> };

/**
 * Says that the product's own code works on the current request: an action has read its arguments, or a page
 * is drawn. A later failure is the server's, and not that of arguments that nobody can read.
 */
export function enterOwnCode(): void {
  const call = shared.nianbaoCalls?.getStore();
  if (call) call.isInOwnCode = true;
}
