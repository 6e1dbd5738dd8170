import type { WorkerRequest } from "./messages";

/** The function that the reader's script leaves in `globalThis` when it runs in a page. */
export type AnswerInPage = (request: WorkerRequest) => Promise<unknown>;

/** A substitute for a worker: the same messages, answered by the reader's script in the page. */
export class PageReader {
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror: (() => void) | null = null;
  private ended = false;

  constructor(private readonly script: string) {}

  postMessage(request: unknown): void {
    this.answer(request as WorkerRequest)
      .then((data) => !this.ended && this.onmessage?.({ data } as MessageEvent))
      .catch(() => !this.ended && this.onerror?.());
  }

  terminate(): void {
    this.ended = true;
  }

  private async answer(request: WorkerRequest): Promise<unknown> {
    const world = globalThis as { answerInPage?: AnswerInPage };
    if (!world.answerInPage) await loadScript(this.script);
    if (!world.answerInPage) throw new Error("the reader did not load");
    return world.answerInPage(request);
  }
}

/** Runs a script of this site in the page; resolves when it has run. */
export function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`not loaded: ${address}`));
    document.head.append(script);
  });
}
