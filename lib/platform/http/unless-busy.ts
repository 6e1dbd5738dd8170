import { logger } from "../logger";
import { isOverload, isUnavailable, RETRY_AFTER_S } from "../overload";

type Refuse = (message: string, status: 503) => Response;

const busyWords = `现在要生成的文件太多，这一份没有做成，已经保存的内容没有受影响。请等 ${RETRY_AFTER_S} 秒再试一次；如仍不行，过几分钟再来。`;

const unavailableWords =
  "数据库暂时没有应答，这一份没有做成，已经保存的内容没有受影响。请过半分钟再试一次；如果过了几分钟还不行，请告诉管理员。";

const plain: Refuse = (message, status) =>
  new Response(message, { headers: { "Content-Type": "text/plain; charset=utf-8" }, status });

/**
 * The response of `make`, or 503 with Retry-After if a thread or the database gave it up, or there is no
 * database now. For routes whose responses are no pages; a page has `withErrorPage`.
 */
export async function unlessBusy(make: () => Promise<Response>, refuse: Refuse = plain): Promise<Response> {
  try {
    return await make();
  } catch (error) {
    const isBusy = isOverload(error);
    if (!isBusy && !isUnavailable(error)) throw error;
    logger.warn({ err: error }, isBusy ? "a file was refused: too much waits" : "no database for a file");
    const response = refuse(isBusy ? busyWords : unavailableWords, 503);
    response.headers.set("Retry-After", String(RETRY_AFTER_S));
    response.headers.set("Cache-Control", "no-store");
    return response;
  }
}
