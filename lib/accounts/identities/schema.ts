import { z } from "zod";

const issuer = z.string().min(1).max(500);
const subject = z.string().min(1).max(500);

/** An identity at an OpenID provider. */
export const identitySchema = z.object({ issuer, subject });
export type IdentityInput = z.output<typeof identitySchema>;

/** An identity, and the account to link it to. */
export const linkSchema = identitySchema.extend({ accountId: z.uuid() });
export type LinkInput = z.output<typeof linkSchema>;
