import { addressOf, networkOf } from "@/lib/platform/http/client-address";
import { readForm } from "@/lib/platform/http/submitted-form";
import { uploadSeats } from "@/lib/platform/rate-limit/upload-seats";

/** Maximum size in bytes of a file to verify; browsers with scripts send only its digest. */
export const UPLOAD_BYTES = 50_000_000;
/** Maximum number of bytes that a form adds around its file. */
const FRAME_BYTES = 10_000;
/** Maximum number of files that are verified at one time. */
const AT_ONCE = 4;

const withSeat = uploadSeats({ inAll: 8, each: 2 });
let verifying = 0;

/** A form's file, or the reason for refusing it, in Chinese. */
export type VerificationUpload = { bytes: Uint8Array } | { refused: string; status: 400 | 411 | 413 | 503 };

/**
 * Reads the file of a form that anyone may send: its size is checked before any byte is stored. Only whole
 * files wait for verification, so that slow senders hold up nobody.
 */
export async function readUpload<Answer>(
  request: Request,
  answer: (upload: VerificationUpload) => Promise<Answer>,
): Promise<Answer> {
  const length = request.headers.get("Content-Length");
  if (length === null)
    return answer({ refused: "请求没有说明文件的大小，请用浏览器选择文件。", status: 411 });
  if (Number(length) > UPLOAD_BYTES + FRAME_BYTES)
    return answer({
      refused: `文件过大，最多${UPLOAD_BYTES / 1_000_000} MB。一个年度的数据过大时，请核验其中某一份报告的文件。`,
      status: 413,
    });
  const sender = networkOf(addressOf(request.headers));
  const upload = await withSeat(Number(length), sender, () => fileOf(request));
  if (upload && "refused" in upload) return answer(upload);
  if (upload === null || verifying >= AT_ONCE)
    return answer({ refused: "正在核验的文件较多，请稍等几秒再试。", status: 503 });
  verifying += 1;
  try {
    return await answer(upload);
  } finally {
    verifying -= 1;
  }
}

async function fileOf(request: Request): Promise<VerificationUpload> {
  const form = await readForm(request, { textBytes: FRAME_BYTES, fileBytes: UPLOAD_BYTES, files: 1 });
  const bytes = form?.files.get("file")?.[0];
  if (!bytes || bytes.byteLength === 0)
    return { refused: "没有收到文件，或者文件是空的。请选择一个文件再核验。", status: 400 };
  return { bytes };
}
