import type { Grant } from "@/lib/access/actor";

/** A grant with the name of its unit. */
export type NamedGrant = Grant & { unitName: string };

/** An account as the list shows it. `manageable`: all its grants lie within the reader's reach. Times are ISO. */
export type ListedAccount = {
  id: string;
  username: string;
  name: string;
  disabled: boolean;
  mustChangePassword: boolean;
  grants: NamedGrant[];
  manageable: boolean;
};

/** A password that is shown once, for the first sign-in. It is kept nowhere. */
export type OneTimePassword = { accountId: string; username: string; name: string; password: string };
