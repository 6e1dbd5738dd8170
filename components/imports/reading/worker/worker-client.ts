import { RefusedDocument } from "@/lib/imports/read/refused-document";
import type { WorkerRefusal } from "./messages";

/** Maximum time for one request, longer than any report needs. */
const TIMEOUT_MS = 30_000;

/** The part of Worker that is used; PageReader also implements it. */
type ReaderWorker = {
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage: (message: unknown, transfer: Transferable[]) => void;
  terminate: () => void;
};

const stopped = "已停止读取。";

type Message = { type: string };

/**
 * The page's side of a worker that reads documents, one request at a time. Throws a RefusedDocument for the
 * worker's refusals and for a request that takes too long; that worker is terminated, and the next request
 * gets another.
 */
export class WorkerClient<Request extends Message, Response extends Message> {
  private worker: ReaderWorker | null = null;
  /** Settles when the current request is answered. */
  private last: Promise<unknown> = Promise.resolve();
  private refuse: ((message: string) => void) | null = null;
  private ends = 0;

  /**
   * `start` creates the worker where its file is named: bundlers recognise that expression. `onEnd` is called
   * when a worker is terminated with everything that it held.
   */
  constructor(
    private readonly start: () => ReaderWorker,
    private readonly onEnd: () => void = () => {},
  ) {}

  /**
   * Waits for earlier requests first, since responses carry no id. `handedOver` is transferred and no longer
   * usable.
   */
  ask<Type extends Request["type"] & Response["type"]>(
    request: Extract<Request, { type: Type }>,
    handedOver: Transferable[] = [],
  ): Promise<Extract<Response, { type: Type }>> {
    const { ends } = this;
    const result = this.last.then(async () => {
      if (ends !== this.ends) throw new RefusedDocument(stopped);
      const response = await this.send(request, handedOver);
      if (response.type !== request.type) throw new RefusedDocument("没有读到内容，请再试一次。");
      return response as Extract<Response, { type: Type }>;
    });
    this.last = result.catch(() => null);
    return result;
  }

  /** Terminates the worker to release its memory; pending requests are rejected. */
  end(): void {
    this.ends += 1;
    this.dismiss();
    this.refuse?.(stopped);
  }

  private send(request: Request, handedOver: Transferable[]): Promise<Response> {
    this.worker ??= this.start();
    const worker = this.worker;
    let timeout: ReturnType<typeof setTimeout>;
    return new Promise<Response>((resolve, reject) => {
      const refuse = (message: string) => {
        this.dismiss();
        reject(new RefusedDocument(message));
      };
      this.refuse = refuse;
      timeout = setTimeout(
        () => refuse("这份文件读了 30 秒还没有读完，不像一份年度报告，已停止。"),
        TIMEOUT_MS,
      );
      worker.onmessage = ({ data }: MessageEvent<Response | WorkerRefusal>) =>
        isRefusal(data) ? reject(new RefusedDocument(data.message)) : resolve(data);
      worker.onerror = () => refuse("浏览器没有读成这份文件。请刷新页面再试，或换用新版浏览器。");
      worker.postMessage(request, handedOver);
    }).finally(() => {
      clearTimeout(timeout);
      this.refuse = null;
    });
  }

  private dismiss(): void {
    this.worker?.terminate();
    this.worker = null;
    this.onEnd();
  }
}

function isRefusal(message: Message): message is WorkerRefusal {
  return message.type === "refused";
}
