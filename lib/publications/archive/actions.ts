"use server";
import { permittedAction } from "@/lib/access/action-client";
import { answerReleased } from "../release/answer-released";
import { archiveAll } from "./mutations";
import { archiveSchema } from "./schema";

export const archiveAction = permittedAction("move.archive", archiveSchema, archiveAll, answerReleased);
