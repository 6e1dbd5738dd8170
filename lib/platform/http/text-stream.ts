import { AsyncResource } from "node:async_hooks";
import { logger } from "../logger";

/**
 * A response body generated on demand: the next chunk is requested after the previous one was sent, and none
 * after the client disconnected. An error aborts the response, so that a truncated file is not mistaken for a
 * complete one.
 */
export function textStream(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  return byteStream(encoded(pieces));
}

async function* encoded(pieces: AsyncGenerator<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield encoder.encode(piece);
}

/** The same for bytes. */
export function byteStream(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  let gone = false;
  // Read where the stream is made, not where it is sent: from the same database.
  const next = AsyncResource.bind(() => pieces.next());
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await next();
        if (gone) return;
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        logger.error({ error }, "an answer broke off while it was written");
        controller.error(error);
      }
    },
    async cancel() {
      gone = true;
      await pieces.return(undefined);
    },
  });
}
