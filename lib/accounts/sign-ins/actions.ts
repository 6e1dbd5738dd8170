"use server";
import { permittedAction } from "@/lib/access/action-client";
import { accountSchema } from "../schema";
import { endAccountSessions, endOwnSessions, liftLimit, readSignIns } from "./mutations";
import { endOwnSessionsSchema, endSessionsSchema } from "./schema";

export const readSignInsAction = permittedAction("accounts.manage", accountSchema, readSignIns);

export const endSessionsAction = permittedAction("accounts.manage", endSessionsSchema, endAccountSessions);

export const liftLimitAction = permittedAction("accounts.manage", accountSchema, liftLimit);

export const endOwnSessionsAction = permittedAction("account.own", endOwnSessionsSchema, endOwnSessions);
