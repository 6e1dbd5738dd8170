import { otherPerson } from "@/lib/access/request/other-person";
import { writerHeader } from "@/lib/access/request/writer-header";
import { done, type Result, refused } from "@/lib/core/refusal";
import type { SentRequest } from "@/lib/platform/http/direct";
import type { SentFieldChange } from "../schema";

/** Maximum size of a request, in bytes: two of the longest chapters. */
const SAVE_BYTES = 6_000_000;

/**
 * The changes in a request, not validated by a schema yet. Refused: `otherPerson` if the page belongs to
 * another account than the current one, `tooLarge`, and `malformed`.
 */
export async function readSave(
  request: SentRequest,
  actor: { id: string; name: string },
): Promise<Result<SentFieldChange[]>> {
  const other = otherPerson(request.headers.get(writerHeader), actor);
  if (other) return other;
  const length = Number(request.headers.get("Content-Length") ?? Number.NaN);
  if (!(length <= SAVE_BYTES))
    return refused("tooLarge", "这次修改太大，没有保存。请撤销最近的粘贴，分几次粘贴。");
  const body: unknown = await request.json().catch(() => null);
  if (typeof body !== "object" || body === null || !("changes" in body) || !Array.isArray(body.changes))
    return refused("malformed", "送来的内容不完整，没有保存。请再试一次。");
  return done(body.changes as SentFieldChange[]);
}
