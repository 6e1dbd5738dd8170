import { z } from "zod";

/** Sessions of an account: one, or every one. */
export const endSessionsSchema = z.object({ accountId: z.uuid(), sessionId: z.uuid().nullable() });
export type EndSessions = z.output<typeof endSessionsSchema>;

/** Sessions of one's own: one, or every one but that in which one works. */
export const endOwnSessionsSchema = z.union([z.object({ id: z.uuid() }), z.object({ except: z.uuid() })]);
export type EndOwnSessions = z.output<typeof endOwnSessionsSchema>;
