"use server";
import { deskAction } from "@/lib/access/action-client";
import { storePicture } from "./mutations";
import { storePictureSchema } from "./schema";

/** Called with a FormData of `reportId` and `file`. */
export const storePictureAction = deskAction
  .inputSchema(storePictureSchema)
  .action(async ({ parsedInput: { reportId, file }, ctx }) =>
    storePicture(ctx.actor, { reportId, bytes: new Uint8Array(await file.arrayBuffer()) }),
  );
