import type { Refusal } from "@/lib/core/refusal";
import { PICTURES, PICTURES_BYTES } from "@/lib/imports/read/limits";
import { readForm } from "@/lib/platform/http/submitted-form";

const importOperations = ["begin", "fill"] as const;
export type ImportOperation = (typeof importOperations)[number];

/** Bytes of the fields as JSON, and of the multipart boundaries and headers. */
const FRAME_BYTES = 6_000_000;

/** The content of a submitted form, with the input of the action not validated yet, or a refusal. */
export type ImportUpload =
  | { ok: true; operation: ImportOperation; input: object; pictures: Uint8Array<ArrayBuffer>[] }
  | { ok: false; refusal: Refusal };

/** Reads the fields and pictures of one import. The total size is checked before anything is buffered. */
export async function readImportUpload(request: Request): Promise<ImportUpload> {
  const length = Number(request.headers.get("Content-Length") ?? Number.NaN);
  if (!(length <= PICTURES_BYTES + FRAME_BYTES)) return no("tooLarge", tooLarge);
  // One picture more than permitted is read, so that the refusal names the reason.
  const limits = { textBytes: FRAME_BYTES, fileBytes: PICTURES_BYTES, files: PICTURES + 1 };
  const form = await readForm(request, limits);
  const operation = importOperations.find((each) => each === form?.texts.get("operation"));
  const input = parsed(form?.texts.get("input"));
  const pictures = [...(form?.files.get("picture") ?? [])];
  if (!operation || !input) return no("malformed", "送来的内容不完整，没有导入。请再试一次。");
  if (pictures.length > PICTURES) return no("tooLarge", tooLarge);
  return { ok: true, operation, input, pictures };
}

const tooLarge = `内容和图片合起来太大，一次最多导入 ${PICTURES} 张图片、合计 ${PICTURES_BYTES / 1_000_000} MB。`;

function no(code: string, message: string): ImportUpload {
  return { ok: false, refusal: { code, message } };
}

function parsed(text: string | undefined): object | null {
  try {
    const input: unknown = text === undefined ? null : JSON.parse(text);
    return typeof input === "object" ? input : null;
  } catch {
    return null;
  }
}
