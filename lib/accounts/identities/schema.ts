import { z } from "zod";

const issuer = z.string().min(1).max(500);
const subject = z.string().min(1).max(500);

/** Whom an OpenID provider knows. */
export const identitySchema = z.object({ issuer, subject });
export type IdentityInput = z.output<typeof identitySchema>;

/** Whom an OpenID provider knows, and whose account it is. */
export const linkSchema = identitySchema.extend({ accountId: z.uuid() });
export type LinkInput = z.output<typeof linkSchema>;
