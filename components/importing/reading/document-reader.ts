import { formFor } from "@/lib/core/editions/registry";
import { done, type Result, refused } from "@/lib/core/refusal";
import { FILE_BYTES } from "@/lib/intake/limits";
import type { Piece } from "@/lib/intake/piece";
import type { Known, PlacedDocument } from "@/lib/intake/place-document";
import type { Answered, Asked, Given, Source } from "./messages";

/** Longer than this nobody waits, and no report needs. */
const PATIENCE_MS = 30_000;

export type ReadDocument = { pieces: Piece[]; source: Source };

/**
 * One document at a time, read by a worker beside the page. What the worker refuses is a Result in Chinese. A reader
 * that is ended, or that took too long, ends its worker and gives its memory back.
 */
export class DocumentReader {
  private worker: Worker | null = null;
  private settle: ((answered: Answered) => void) | null = null;

  async readFile(file: File): Promise<Result<ReadDocument>> {
    if (file.size > FILE_BYTES)
      return refused("refused", `文件过大，最多 ${FILE_BYTES / 1_000_000} MB。请去掉文件里的图片后再试。`);
    const bytes = await file.arrayBuffer().catch(() => null);
    if (!bytes) return refused("refused", "文件读不到，可能已被移走，或者是一个文件夹。请重新选择。");
    return this.read({ kind: "file", name: file.name.slice(-255), bytes });
  }

  async read(given: Given): Promise<Result<ReadDocument>> {
    this.end();
    const answered = await this.ask({ ask: "read", given });
    if (answered.answer === "pieces") return done({ pieces: answered.pieces, source: answered.source });
    return refused(
      "refused",
      answered.answer === "refused" ? answered.message : "没有读到内容，请再试一次。",
    );
  }

  async place(pieces: readonly Piece[], known: Known): Promise<Result<PlacedDocument>> {
    const answered = await this.ask({ ask: "place", pieces, known });
    if (answered.answer !== "placed")
      return refused(
        "refused",
        answered.answer === "refused" ? answered.message : "没有摆放成功，请再试一次。",
      );
    const { formYear, ...placed } = answered.placed;
    return done({ ...placed, form: formFor(formYear, placed.countyForm) });
  }

  end(): void {
    this.worker?.terminate();
    this.worker = null;
    this.settle?.({ answer: "refused", message: "已停止读取。" });
    this.settle = null;
  }

  private ask(asked: Asked): Promise<Answered> {
    this.worker ??= new Worker(new URL("./read-worker.ts", import.meta.url), { type: "module" });
    const worker = this.worker;
    return new Promise((resolve) => {
      const finish = (answered: Answered) => {
        clearTimeout(patience);
        this.settle = null;
        resolve(answered);
      };
      const patience = setTimeout(() => {
        this.settle = null;
        this.end();
        resolve({ answer: "refused", message: "这份文件读了 30 秒还没有读完，不像一份年度报告，已停止。" });
      }, PATIENCE_MS);
      this.settle = finish;
      worker.onmessage = ({ data }: MessageEvent<Answered>) => finish(data);
      worker.onerror = () => {
        this.settle = null;
        this.end();
        finish({ answer: "refused", message: "浏览器没有读成这份文件。请刷新页面再试，或换用新版浏览器。" });
      };
      worker.postMessage(asked);
    });
  }
}
