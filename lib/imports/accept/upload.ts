import type { Refusal } from "@/lib/core/refusal";
import { PICTURES, PICTURES_BYTES } from "@/lib/imports/read/limits";

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
  const form = await request.formData().catch(() => null);
  const operation = importOperations.find((each) => each === form?.get("operation"));
  const input = parsed(form?.get("input"));
  const files = form?.getAll("picture").filter((part) => part instanceof Blob) ?? [];
  if (!operation || !input) return no("malformed", "送来的内容不完整，没有导入。请再试一次。");
  if (files.length > PICTURES) return no("tooLarge", tooLarge);
  const pictures = await Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())));
  return { ok: true, operation, input, pictures };
}

const tooLarge = `内容和图片合起来太大，一次最多导入 ${PICTURES} 张图片、合计 ${PICTURES_BYTES / 1_000_000} MB。`;

function no(code: string, message: string): ImportUpload {
  return { ok: false, refusal: { code, message } };
}

function parsed(text: unknown): object | null {
  try {
    const input: unknown = typeof text === "string" ? JSON.parse(text) : null;
    return typeof input === "object" ? input : null;
  } catch {
    return null;
  }
}
