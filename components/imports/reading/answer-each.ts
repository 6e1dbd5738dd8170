import { RefusedDocument } from "@/lib/imports/read/refused-document";
import type { Refused } from "./messages";

/** The worker's end of the questions that an AskedWorker puts: each is answered, and what cannot be read is refused in Chinese. */
export function answerEach<Asked, Answered extends { answer: string }>(
  answer: (asked: Asked) => Promise<Answered>,
): void {
  self.onmessage = async ({ data }: MessageEvent<Asked>) => {
    try {
      self.postMessage(await answer(data));
    } catch (error) {
      const message =
        error instanceof RefusedDocument
          ? error.message
          : "这份文件读不出来，可能已损坏。请用 Word 或 WPS 打开、另存为 .docx 后再试。";
      self.postMessage({ answer: "refused", message } satisfies Refused);
    }
  };
}
