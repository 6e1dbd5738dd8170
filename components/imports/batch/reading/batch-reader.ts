import type { Chosen } from "@/lib/imports/batch/place-file";
import type { CountyGround, PlacedFile } from "@/lib/imports/batch/types";
import type { Known, PlacedDocument } from "@/lib/imports/place/place-document";
import type { SourceBlock } from "@/lib/imports/read/source-block";
import { AskedWorker } from "../../reading/asked-worker";
import { receivedDocument } from "../../reading/sent-document";
import type { Answered, Asked } from "./messages";

/** One worker for all files of a batch. What cannot be read is thrown as a RefusedDocument; the next file is read all the same. */
export class BatchReader {
  private readonly worker = new AskedWorker<Asked, Answered>(
    () => new Worker(new URL("./batch-worker.ts", import.meta.url), { type: "module" }),
  );

  async digest(bytes: Uint8Array): Promise<string> {
    const asked: Asked = { ask: "digest", bytes };
    return (await this.worker.ask("digest", asked, [bytes.buffer as ArrayBuffer])).sha256;
  }

  /** Reads and places the file whose digest was taken last. */
  read(name: string, ground: CountyGround): Promise<{ sourceBlocks: SourceBlock[]; placed: PlacedFile }> {
    return this.worker.ask("read", { ask: "read", name, ground });
  }

  async place(
    sourceBlocks: SourceBlock[],
    name: string,
    ground: CountyGround,
    chosen: Chosen,
  ): Promise<PlacedFile> {
    return (await this.worker.ask("placed", { ask: "place", sourceBlocks, name, ground, chosen })).placed;
  }

  /** The whole placement of what was read before. */
  async document(sourceBlocks: SourceBlock[], known: Known): Promise<PlacedDocument> {
    return receivedDocument(
      (await this.worker.ask("document", { ask: "document", sourceBlocks, known })).document,
    );
  }

  end(): void {
    this.worker.end();
  }
}
