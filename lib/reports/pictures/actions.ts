"use server";
import { permittedAction } from "@/lib/access/action-client";
import { storePicture } from "./mutations";
import { storePictureSchema } from "./schema";

/** Called with a FormData of `reportId` and `file`. */
export const storePictureAction = permittedAction("report.write", storePictureSchema, storePicture);
