import type { Grant } from "@/lib/access/actor";

/** A grant with the name of its unit. */
export type NamedGrant = Grant & { unitName: string };

/** A role pending confirmation by another administrator, with its proposer. */
export type NamedPendingGrant = NamedGrant & { proposedById: string; proposedBy: string; at: Date };

/** The last sign-in, and until when failed attempts lock the username somewhere; null if not locked. */
export type SignInState = { lastAt: Date | null; lockedUntil: Date | null };

/**
 * The result of a transfer: unread messages moved, whether roles are pending, and joint releases that stay
 * with the old account.
 */
export type Transferred = { messages: number; pending: boolean; releases: number };

/** An account in the list. `manageable`: all its grants are within the reader's reach. */
export type ListedAccount = {
  id: string;
  username: string;
  name: string;
  disabled: boolean;
  mustChangePassword: boolean;
  grants: NamedGrant[];
  pending: NamedPendingGrant[];
  /**
   * Whether the account has a second factor, and who proposed to remove it (another administrator has to
   * confirm).
   */
  hasFactor: boolean;
  factorReset: { proposedById: string; proposedBy: string; at: Date } | null;
  signIn: SignInState;
  manageable: boolean;
};

/**
 * A one-time password for the first sign-in, shown once and not stored. `pending`: some of the account's
 * roles await a second administrator.
 */
export type OneTimePassword = {
  accountId: string;
  username: string;
  name: string;
  password: string;
  pending?: boolean;
};

/** The result of giving a role: active, or pending a second administrator. */
export type GivenRole = { pending: boolean };
