import { z } from "zod";

/** A FormData with `reportId` and `file`. */
export const storePictureSchema = z
  .instanceof(FormData)
  .transform((form) => ({ reportId: form.get("reportId"), file: form.get("file") }))
  .pipe(z.object({ reportId: z.uuid(), file: z.instanceof(File, { message: "请选择一张图片。" }) }));

export type StorePictureInput = { reportId: string; file: Blob };
