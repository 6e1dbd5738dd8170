import type { KnownBefore, PlacedDocument } from "@/lib/imports/place/placed-document";
import type { Detected } from "@/lib/imports/place/recognise/recognise-document";
import type { SourceBlock } from "@/lib/imports/read/source-block";
import type { Given, Pictures, WorkerRequest, WorkerResponse } from "./worker/messages";
import { receivedDocument } from "./worker/sent-document";
import { WorkerClient } from "./worker/worker-client";

export type ReadDocument = { sourceBlocks: readonly SourceBlock[]; pictures: Pictures; detected: Detected };

/**
 * The page's side of the worker that reads and places documents, one after the other. Throws a
 * RefusedDocument for a document that cannot be read or takes too long; the next document is still read.
 */
export class DocumentReader {
  /** The blocks that the worker currently holds, by identity. */
  private inHand: readonly SourceBlock[] | null = null;
  private readonly worker = new WorkerClient<WorkerRequest, WorkerResponse>(
    () => new Worker(new URL("./worker/read-worker.ts", import.meta.url), { type: "module" }),
    () => {
      this.inHand = null;
    },
  );

  /**
   * Hands a document to the worker and returns its SHA-256, in hex. The file's bytes are transferred to the
   * worker.
   */
  async digest(given: Given): Promise<string> {
    this.inHand = null;
    const handedOver = given.kind === "file" ? [given.bytes.buffer as ArrayBuffer] : [];
    return (await this.worker.ask({ type: "digest", given }, handedOver)).sha256;
  }

  /** Reads the document of the last `digest` call. */
  async read({ withPictures }: { withPictures: boolean }): Promise<ReadDocument> {
    const { sourceBlocks, pictures, detected } = await this.worker.ask({ type: "read", withPictures });
    this.inHand = sourceBlocks;
    return { sourceBlocks, pictures, detected };
  }

  /** The unit and year that already read blocks state. */
  async recognise(sourceBlocks: readonly SourceBlock[]): Promise<Detected> {
    const { detected } = await this.worker.ask({ type: "recognise", sourceBlocks });
    this.inHand = sourceBlocks;
    return detected;
  }

  async place(sourceBlocks: readonly SourceBlock[], known: KnownBefore): Promise<PlacedDocument> {
    if (this.inHand !== sourceBlocks) await this.recognise(sourceBlocks);
    return receivedDocument((await this.worker.ask({ type: "place", known })).placed);
  }

  /** Stops reading and releases the worker's memory. */
  end(): void {
    this.worker.end();
  }
}
