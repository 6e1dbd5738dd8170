import { z } from "zod";

/** Sessions of an account: one, or all. */
export const endSessionsSchema = z.object({ accountId: z.uuid(), sessionId: z.uuid().nullable() });
export type EndSessions = z.output<typeof endSessionsSchema>;

/** The actor's own sessions: one, or all except the current one. */
export const endOwnSessionsSchema = z.union([z.object({ id: z.uuid() }), z.object({ except: z.uuid() })]);
export type EndOwnSessions = z.output<typeof endOwnSessionsSchema>;
