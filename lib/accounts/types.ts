import type { Grant } from "@/lib/access/actor";

/** A grant with the name of its unit. */
export type NamedGrant = Grant & { unitName: string };

/** A role that another administrator has to confirm, and by whom it was proposed. */
export type NamedPendingGrant = NamedGrant & { proposedById: string; proposedBy: string; at: Date };

/** An account as the list shows it. `manageable`: all its grants lie within the reader's reach. Times are ISO. */
export type ListedAccount = {
  id: string;
  username: string;
  name: string;
  disabled: boolean;
  mustChangePassword: boolean;
  grants: NamedGrant[];
  pending: NamedPendingGrant[];
  /** Whether sign-ins have a second step, and who would take it away, which another administrator has to confirm. */
  hasFactor: boolean;
  factorReset: { proposedById: string; proposedBy: string; at: Date } | null;
  manageable: boolean;
};

/** A password that is shown once, for the first sign-in. It is kept nowhere. `pending`: some of the account's roles wait for a second administrator. */
export type OneTimePassword = {
  accountId: string;
  username: string;
  name: string;
  password: string;
  pending?: boolean;
};

/** What became of a role that was given: it holds, or waits for a second administrator. */
export type GivenRole = { pending: boolean };
