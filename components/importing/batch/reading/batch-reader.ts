import { formFor } from "@/lib/core/editions/registry";
import type { Chosen } from "@/lib/imports/batch/place-file";
import type { CountyGround, PlacedFile } from "@/lib/imports/batch/types";
import type { Piece } from "@/lib/intake/piece";
import type { Known, PlacedDocument } from "@/lib/intake/place-document";
import { RefusedDocument } from "@/lib/intake/refused-document";
import type { Answered, Asked } from "./messages";

/** Longer than this nobody waits for one file, and no report needs. */
const PATIENCE_MS = 30_000;

/**
 * One worker for all files of a batch, one question at a time. What it refuses, and a file that takes too long, is
 * thrown as a RefusedDocument; the worker that took too long is ended, and the next file has another.
 */
export class BatchReader {
  private worker: Worker | null = null;
  /** Settles when the question in hand is answered. */
  private last: Promise<unknown> = Promise.resolve();

  async digest(bytes: Uint8Array): Promise<string> {
    const answered = await this.ask({ ask: "digest", bytes }, [bytes.buffer as ArrayBuffer]);
    if (answered.answer !== "digest") throw broken();
    return answered.sha256;
  }

  /** Reads and places the file whose digest was taken last. */
  async read(name: string, ground: CountyGround): Promise<{ pieces: Piece[]; placed: PlacedFile }> {
    const answered = await this.ask({ ask: "read", name, ground });
    if (answered.answer !== "read") throw broken();
    return answered;
  }

  async place(pieces: Piece[], name: string, ground: CountyGround, chosen: Chosen): Promise<PlacedFile> {
    const answered = await this.ask({ ask: "place", pieces, name, ground, chosen });
    if (answered.answer !== "placed") throw broken();
    return answered.placed;
  }

  /** The whole placement of what was read before. */
  async document(pieces: Piece[], known: Known): Promise<PlacedDocument> {
    const answered = await this.ask({ ask: "document", pieces, known });
    if (answered.answer !== "document") throw broken();
    const { formYear, ...placed } = answered.document;
    return { ...placed, form: formFor(formYear, placed.countyForm) };
  }

  end(): void {
    this.worker?.terminate();
    this.worker = null;
  }

  /** Waits for its turn: an answer belongs to the one question that was asked. */
  private ask(asked: Asked, handedOver: Transferable[] = []): Promise<Answered> {
    const answered = this.last.then(() => this.put(asked, handedOver));
    this.last = answered.catch(() => null);
    return answered;
  }

  private put(asked: Asked, handedOver: Transferable[]): Promise<Answered> {
    this.worker ??= new Worker(new URL("./batch-worker.ts", import.meta.url), { type: "module" });
    const worker = this.worker;
    return new Promise((resolve, reject) => {
      const refuse = (message: string) => {
        clearTimeout(patience);
        this.end();
        reject(new RefusedDocument(message));
      };
      const patience = setTimeout(
        () => refuse("这份文件读了 30 秒还没有读完，不像一份年度报告，已停止。"),
        PATIENCE_MS,
      );
      worker.onmessage = ({ data }: MessageEvent<Answered>) => {
        clearTimeout(patience);
        if (data.answer === "refused") reject(new RefusedDocument(data.message));
        else resolve(data);
      };
      worker.onerror = () => refuse("浏览器没有读成这份文件。请刷新页面再试，或换用新版浏览器。");
      worker.postMessage(asked, handedOver);
    });
  }
}

function broken(): RefusedDocument {
  return new RefusedDocument("没有读到内容，请再试一次。");
}
