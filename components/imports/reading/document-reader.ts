import type { KnownBefore, PlacedDocument } from "@/lib/imports/place/placed-document";
import type { Detected } from "@/lib/imports/place/recognise/recognise-document";
import type { SourceBlock } from "@/lib/imports/read/source-block";
import type { Given, Pictures, WorkerRequest, WorkerResponse } from "./messages";
import { receivedDocument } from "./sent-document";
import { WorkerClient } from "./worker-client";

export type ReadDocument = { sourceBlocks: readonly SourceBlock[]; pictures: Pictures; detected: Detected };

/**
 * The page's end of the worker that reads and places documents, one after the other. What cannot be read, and what takes
 * too long, is thrown as a RefusedDocument; the next document is read all the same.
 */
export class DocumentReader {
  /** The blocks that the worker has in hand, by identity. */
  private inHand: readonly SourceBlock[] | null = null;
  private readonly worker = new WorkerClient<WorkerRequest, WorkerResponse>(
    () => new Worker(new URL("./read-worker.ts", import.meta.url), { type: "module" }),
    () => {
      this.inHand = null;
    },
  );

  /** Takes a document in hand and returns its SHA-256, in hex. The worker owns the bytes of the file from here on. */
  async digest(given: Given): Promise<string> {
    this.inHand = null;
    const handedOver = given.kind === "file" ? [given.bytes.buffer as ArrayBuffer] : [];
    return (await this.worker.ask({ type: "digest", given }, handedOver)).sha256;
  }

  /** Reads the document whose digest was taken last. */
  async read({ withPictures }: { withPictures: boolean }): Promise<ReadDocument> {
    const { sourceBlocks, pictures, detected } = await this.worker.ask({ type: "read", withPictures });
    this.inHand = sourceBlocks;
    return { sourceBlocks, pictures, detected };
  }

  /** What a document says of itself that was read before. */
  async recognise(sourceBlocks: readonly SourceBlock[]): Promise<Detected> {
    const { detected } = await this.worker.ask({ type: "recognise", sourceBlocks });
    this.inHand = sourceBlocks;
    return detected;
  }

  async place(sourceBlocks: readonly SourceBlock[], known: KnownBefore): Promise<PlacedDocument> {
    if (this.inHand !== sourceBlocks) await this.recognise(sourceBlocks);
    return receivedDocument((await this.worker.ask({ type: "place", known })).placed);
  }

  /** Stops what is being read and gives the worker's memory back. */
  end(): void {
    this.worker.end();
  }
}
