/** What a handler reads of a request, whether Next.js or Node.js received it. */
export type SentRequest = { headers: Pick<Headers, "get">; json(): Promise<unknown> };

/** An answer with the status 200; the body is JSON. */
type DirectAnswer = { headers: Readonly<Record<string, string>>; body: string };

/** Null for a request that it does not answer. */
export type DirectHandler = (path: string, request: SentRequest) => Promise<DirectAnswer> | null;

const shared = globalThis as { directHandler?: DirectHandler };

/**
 * Offers a handler of POST requests to the server around the application (bin/serve/direct.mjs), which from
 * then on calls it without Next.js: for requests so frequent that Next.js would cost more than the answer.
 */
export function offerDirectly(handler: DirectHandler): void {
  shared.directHandler = handler;
}
