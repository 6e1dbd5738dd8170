import { givenUp, Undelivered } from "./undelivered";

/**
 * Sends a request and gives it up when nothing comes for `patience` milliseconds, before the answer or within
 * it. Throws Undelivered then.
 */
export async function withinPatience(
  send: (signal: AbortSignal) => Promise<Response>,
  patience: number,
): Promise<Response> {
  // The oldest supported browsers have no AbortSignal.timeout.
  const ending = new AbortController();
  const late = new Undelivered(givenUp(patience));
  const wait = () => setTimeout(() => ending.abort(late), patience);
  let timer = wait();
  try {
    const response = await send(ending.signal);
    if (!response.body) {
      clearTimeout(timer);
      return response;
    }
    const watch = new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, to) {
        clearTimeout(timer);
        timer = wait();
        to.enqueue(piece);
      },
      flush: () => clearTimeout(timer),
    });
    return new Response(response.body.pipeThrough(watch), response);
  } catch (error) {
    clearTimeout(timer);
    throw ending.signal.aborted ? late : error;
  }
}
