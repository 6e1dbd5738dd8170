import type { Grant } from "@/lib/access/actor";

/** A grant with the name of its unit. */
export type NamedGrant = Grant & { unitName: string };

/** A role that another administrator has to confirm, and by whom it was proposed. */
export type NamedPendingGrant = NamedGrant & { proposedById: string; proposedBy: string; at: Date };

/**
 * When somebody last signed in, and until when failed attempts hold their name up somewhere; null where it is
 * not so.
 */
export type SignInState = { lastAt: Date | null; lockedUntil: Date | null };

/**
 * What a transfer moved: messages that were not read, whether roles wait for a second administrator, and
 * hours of joint releases that stay behind.
 */
export type Transferred = { messages: number; pending: boolean; releases: number };

/** An account as the list shows it. `manageable`: all its grants lie within the reader's reach. */
export type ListedAccount = {
  id: string;
  username: string;
  name: string;
  disabled: boolean;
  mustChangePassword: boolean;
  grants: NamedGrant[];
  pending: NamedPendingGrant[];
  /**
   * Whether sign-ins have a second step, and who would take it away, which another administrator has to
   * confirm.
   */
  hasFactor: boolean;
  factorReset: { proposedById: string; proposedBy: string; at: Date } | null;
  signIn: SignInState;
  manageable: boolean;
};

/**
 * A password that is shown once, for the first sign-in. It is kept nowhere. `pending`: some of the account's
 * roles wait for a second administrator.
 */
export type OneTimePassword = {
  accountId: string;
  username: string;
  name: string;
  password: string;
  pending?: boolean;
};

/** What became of a role that was given: it holds, or waits for a second administrator. */
export type GivenRole = { pending: boolean };
