import { resultOf } from "@/components/shell/action-result";
import { writerHeader } from "@/lib/access/request/writer-header";
import { refused } from "@/lib/core/refusal";
import type { SaveAnswer, SentChange } from "./draft-state";

/** Time limit for a save's response before it is sent again, in milliseconds. */
const PATIENCE = 30_000;

type Options = { reportId: string; writer: string; patience?: number };

/**
 * Sends changes and returns the result: no connection (`offline`), no response in time (`timeout`) or a
 * failing server or proxy (`unexpected`), all of which are retried; or a refusal that says what to do. Never
 * throws.
 */
export async function sendChanges(
  changes: readonly SentChange[],
  { reportId, writer, patience = PATIENCE }: Options,
): Promise<SaveAnswer> {
  // The oldest supported browsers have no AbortSignal.timeout.
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), patience);
  try {
    const response = await fetch(`/desk/reports/${reportId}/fields`, {
      method: "POST",
      headers: { "Content-Type": "application/json", [writerHeader]: writer },
      body: JSON.stringify({ changes }),
      signal: ending.signal,
    });
    return response.ok ? await answerOf(response) : refusedBy(response.status);
  } catch {
    return ending.signal.aborted
      ? refused("timeout", `服务器 ${Math.round(patience / 1000)} 秒没有答复，不能确定这次修改是否存上。`)
      : refused("offline", "没有连上服务器。");
  } finally {
    clearTimeout(timer);
  }
}

async function answerOf(response: Response): Promise<SaveAnswer> {
  const text = await response.text();
  const answer = readJson(text);
  // A network's sign-in portal responds with its own page.
  if (typeof answer !== "object" || answer === null)
    return refused("unexpected", "连到的不是本系统（可能是上网登录页），修改还没有保存。");
  return resultOf(answer as Parameters<typeof resultOf>[0]) as Promise<SaveAnswer>;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refusedBy(status: number): SaveAnswer {
  switch (status) {
    case 413:
      return refused(
        "tooLarge",
        "这次修改太大，网络设备没有放行（413）。请撤销最近的粘贴，分几次粘贴；仍不行请告诉管理员。",
      );
    case 403:
      return refused(
        "blocked",
        "这次保存被拒绝了（403），可能是单位的网络安全设备拦下的。请告诉管理员，并先留好下面的文字。",
      );
    default:
      return refused("unexpected", `服务器没有办成（${status}）。`);
  }
}
