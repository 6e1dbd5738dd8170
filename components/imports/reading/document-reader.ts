import { done, type Result, refused } from "@/lib/core/refusal";
import type { Known, PlacedDocument } from "@/lib/imports/place/place-document";
import { FILE_BYTES } from "@/lib/imports/read/limits";
import { RefusedDocument } from "@/lib/imports/read/refused-document";
import type { SourceBlock } from "@/lib/imports/read/source-block";
import { AskedWorker } from "./asked-worker";
import type { Answered, Asked, Given, Pictures, Source } from "./messages";
import { receivedDocument } from "./sent-document";

export type ReadDocument = { sourceBlocks: SourceBlock[]; pictures: Pictures; source: Source };

/**
 * One document at a time, read by a worker beside the page. What the worker refuses is a Result in Chinese. A reader
 * that is ended, or that took too long, ends its worker and gives its memory back.
 */
export class DocumentReader {
  private readonly worker = new AskedWorker<Asked, Answered>(
    () => new Worker(new URL("./read-worker.ts", import.meta.url), { type: "module" }),
  );

  async readFile(file: File): Promise<Result<ReadDocument>> {
    if (file.size > FILE_BYTES)
      return refused("refused", `文件过大，最多 ${FILE_BYTES / 1_000_000} MB。请去掉文件里的图片后再试。`);
    const bytes = await file.arrayBuffer().catch(() => null);
    if (!bytes) return refused("refused", "文件读不到，可能已被移走，或者是一个文件夹。请重新选择。");
    return this.read({ kind: "file", name: file.name.slice(-255), bytes });
  }

  read(given: Given): Promise<Result<ReadDocument>> {
    this.end();
    return resultOf(async () => {
      const { sourceBlocks, pictures, source } = await this.worker.ask("sourceBlocks", {
        ask: "read",
        given,
      });
      return { sourceBlocks, pictures, source };
    });
  }

  place(sourceBlocks: readonly SourceBlock[], known: Known): Promise<Result<PlacedDocument>> {
    return resultOf(async () => {
      const { placed } = await this.worker.ask("placed", { ask: "place", sourceBlocks, known });
      return receivedDocument(placed);
    });
  }

  end(): void {
    this.worker.end();
  }
}

async function resultOf<Value>(run: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return done(await run());
  } catch (error) {
    if (error instanceof RefusedDocument) return refused("refused", error.message);
    throw error;
  }
}
