import type { z } from "zod";
import { resultOf } from "@/components/shell/action-result";
import { postAlone } from "@/components/shell/transport/post-alone";
import { heldUp } from "@/components/shell/transport/undelivered";
import type { Refusal, Result } from "@/lib/core/refusal";
import type { ImportOperation } from "@/lib/imports/accept/upload";
import { beginImportedAction, fillImportedAction } from "@/lib/imports/actions";
import type { beginImportedSchema, fillImportedSchema } from "@/lib/imports/schema";

type Begun = { reportId: string };
type Pictures = readonly Uint8Array[];
type Act = () => Parameters<typeof resultOf<Begun>>[0];

export function sendBegin(input: z.input<typeof beginImportedSchema>, pictures: Pictures) {
  return send("begin", input, pictures, () => beginImportedAction(input));
}

export function sendFill(input: z.input<typeof fillImportedSchema>, pictures: Pictures) {
  return send("fill", input, pictures, () => fillImportedAction(input));
}

/** Pictures exceed an action's limit: fields and pictures are sent together in one request. */
async function send(
  operation: ImportOperation,
  input: object,
  pictures: Pictures,
  act: Act,
): Promise<Result<Begun>> {
  return pictures.length === 0 ? resultOf<Begun>(act()) : post(operation, input, pictures);
}

/** A proxy may have a lower limit than the application. */
const tooLarge: Refusal = {
  code: "tooLarge",
  message:
    "图片没有送到：网站入口不让这么大的内容通过，没有导入。请把部分图片改为“不要”后再导入，或请系统管理员把上传上限调到 26 MB。",
};

/** How long pictures may be under way without a sign of life, in milliseconds. */
const PATIENCE = 180_000;

function post(operation: ImportOperation, input: object, pictures: Pictures): Promise<Result<Begun>> {
  const form = new FormData();
  form.set("operation", operation);
  form.set("input", JSON.stringify(input));
  for (const bytes of pictures) form.append("picture", new Blob([bytes as Uint8Array<ArrayBuffer>]));
  return postAlone("/imports/accept", form, {
    patience: PATIENCE,
    faultOf: (status) => (status === 413 ? tooLarge : heldUp(status)),
  });
}
