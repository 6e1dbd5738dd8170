import { logger } from "../logger";

/**
 * A body that is made as it is read: the next piece is asked for when the last one is on its way, and no more
 * when the reader has gone. An error on the way breaks the answer off, so that nobody takes a part for the
 * whole.
 */
export function textStream(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  return byteStream(encoded(pieces));
}

async function* encoded(pieces: AsyncGenerator<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield encoder.encode(piece);
}

/** The same of bytes. */
export function byteStream(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  let gone = false;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await pieces.next();
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
