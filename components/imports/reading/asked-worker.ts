import { RefusedDocument } from "@/lib/imports/read/refused-document";
import type { Refused } from "./messages";

/** Longer than this nobody waits for one document, and no report needs. */
const PATIENCE_MS = 30_000;

const stopped = "已停止读取。";

/**
 * The page's end of a worker that reads documents, one question at a time. What the worker refuses, and a document that
 * takes too long, is thrown as a RefusedDocument; the worker that took too long is ended, and the next question has
 * another.
 */
export class AskedWorker<Asked, Answered extends { answer: string }> {
  private worker: Worker | null = null;
  /** Settles when the question in hand is answered. */
  private last: Promise<unknown> = Promise.resolve();
  private refuse: ((message: string) => void) | null = null;
  private ends = 0;

  /** `start` makes the worker where its file is named: a bundler finds it by that very expression. */
  constructor(private readonly start: () => Worker) {}

  /** Waits for its turn: an answer belongs to the one question that was asked. `handedOver` is the page's no more. */
  ask<Kind extends Answered["answer"]>(
    kind: Kind,
    asked: Asked,
    handedOver: Transferable[] = [],
  ): Promise<Extract<Answered, { answer: Kind }>> {
    const { ends } = this;
    const answered = this.last.then(async () => {
      if (ends !== this.ends) throw new RefusedDocument(stopped);
      const given = await this.put(asked, handedOver);
      if (!isKind<Kind, Answered>(given, kind)) throw new RefusedDocument("没有读到内容，请再试一次。");
      return given;
    });
    this.last = answered.catch(() => null);
    return answered;
  }

  /** Gives the worker's memory back; what was asked and not answered is refused. */
  end(): void {
    this.ends += 1;
    this.dismiss();
    this.refuse?.(stopped);
  }

  private put(asked: Asked, handedOver: Transferable[]): Promise<Answered> {
    this.worker ??= this.start();
    const worker = this.worker;
    let patience: ReturnType<typeof setTimeout>;
    return new Promise<Answered>((resolve, reject) => {
      const refuse = (message: string) => {
        this.dismiss();
        reject(new RefusedDocument(message));
      };
      this.refuse = refuse;
      patience = setTimeout(
        () => refuse("这份文件读了 30 秒还没有读完，不像一份年度报告，已停止。"),
        PATIENCE_MS,
      );
      worker.onmessage = ({ data }: MessageEvent<Answered | Refused>) =>
        isRefused(data) ? reject(new RefusedDocument(data.message)) : resolve(data);
      worker.onerror = () => refuse("浏览器没有读成这份文件。请刷新页面再试，或换用新版浏览器。");
      worker.postMessage(asked, handedOver);
    }).finally(() => {
      clearTimeout(patience);
      this.refuse = null;
    });
  }

  private dismiss(): void {
    this.worker?.terminate();
    this.worker = null;
  }
}

function isKind<Kind extends string, Answered extends { answer: string }>(
  given: Answered,
  kind: Kind,
): given is Extract<Answered, { answer: Kind }> {
  return given.answer === kind;
}

function isRefused(given: { answer: string }): given is Refused {
  return given.answer === "refused";
}
