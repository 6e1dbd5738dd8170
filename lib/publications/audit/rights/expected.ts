import { z } from "zod";
import { isPrivileged } from "@/lib/access/actor";
import type { Entry } from "@/lib/platform/record/entry";

/**
 * Who may do what, as facts that can be compared: “account ID” with username, name and whether it is
 * disabled; “grant ID ROLE UNIT” and “pending ID ROLE UNIT”; “unit CODE” with its kind and parent; “onePerson
 * UNIT” with the reason.
 */
export type Rights = Map<string, string>;

/** The kind and the subject of the entry from which on rights follow from events. */
export const RIGHTS_BEGUN = "rights.begun";
export const RIGHTS = "rights";

export const rightsBegunSchema = z.object({ facts: z.array(z.tuple([z.string(), z.string()])) });

export const accountFact = (username: string, name: string, disabled: boolean) =>
  JSON.stringify([username, name, disabled]);
export const grantKey = (accountId: string, { role, unitCode }: Role) =>
  `grant ${accountId} ${role} ${unitCode}`;
export const pendingKey = (accountId: string, { role, unitCode }: Role) =>
  `pending ${accountId} ${role} ${unitCode}`;
export const unitFact = (kind: string, parentCode: string | null) => `${kind} ${parentCode ?? ""}`;

type Role = z.infer<typeof roleSchema>;
const roleSchema = z.object({
  role: z.enum(["clerk", "signer", "reviewer", "administrator"]),
  unitCode: z.string(),
});
const createdSchema = z.object({ username: z.string(), name: z.string(), grants: z.array(roleSchema) });
const proposedSchema = roleSchema.extend({ anew: z.boolean().optional() });
const unitSchema = z.object({ kind: z.string(), parentCode: z.string().nullish() });
/** An event of an account or a unit, as the record stores it. */
const storedSchema = z.object({ subject: z.string(), payload: z.unknown() });

type Event = { subject: string; actorId: string | null; payload: unknown };
type Follow = (rights: Rights, event: Event) => void;

const withAccount =
  (change: (values: [string, string, boolean], payload: unknown) => [string, string, boolean]): Follow =>
  (rights, { subject, payload }) => {
    const key = `account ${subject}`;
    const before = rights.get(key);
    if (before !== undefined) rights.set(key, JSON.stringify(change(JSON.parse(before), payload)));
  };

const confirmed: Follow = (rights, { subject, payload }) => {
  const role = roleSchema.parse(payload);
  rights.delete(pendingKey(subject, role));
  rights.set(grantKey(subject, role), "");
};

/** What each kind of event changes. */
const follows: Readonly<Record<string, Follow>> = {
  "account.created": (rights, { subject, actorId, payload }) => {
    const { username, name, grants } = createdSchema.parse(payload);
    rights.set(`account ${subject}`, accountFact(username, name, false));
    // The first administrator is created by a command: there is no second one to confirm the role.
    for (const grant of grants)
      rights.set((isPrivileged(grant) && actorId !== subject ? pendingKey : grantKey)(subject, grant), "");
  },
  "account.disabled": withAccount(([username, name]) => [username, name, true]),
  "account.enabled": withAccount(([username, name]) => [username, name, false]),
  "account.renamed": withAccount(([username, , disabled], payload) => [
    username,
    z.object({ to: z.string() }).parse(payload).to,
    disabled,
  ]),
  "role.granted": (rights, { subject, payload }) => {
    rights.set(grantKey(subject, roleSchema.parse(payload)), "");
  },
  "role.revoked": (rights, { subject, payload }) => {
    rights.delete(grantKey(subject, roleSchema.parse(payload)));
  },
  "role.proposed": (rights, { subject, payload }) => {
    const { anew, ...role } = proposedSchema.parse(payload);
    if (anew) rights.delete(grantKey(subject, role));
    rights.set(pendingKey(subject, role), "");
  },
  "role.declined": (rights, { subject, payload }) => {
    rights.delete(pendingKey(subject, roleSchema.parse(payload)));
  },
  "role.confirmed": confirmed,
  "role.confirmedOnServer": confirmed,
  "unit.created": (rights, { subject, payload }) => {
    const { kind, parentCode } = unitSchema.parse(payload);
    rights.set(`unit ${subject}`, unitFact(kind, parentCode ?? null));
  },
  "unit.onePerson": (rights, { subject, payload }) => {
    const { to } = z.object({ to: z.string().nullable() }).parse(payload);
    if (to === null) rights.delete(`onePerson ${subject}`);
    else rights.set(`onePerson ${subject}`, to);
  },
};

/** The kinds of events that change rights. */
export const kindsOfRights: readonly string[] = Object.keys(follows);

/** Applies an entry of the record to the rights before it. False if the entry cannot be read. */
export function follow(rights: Rights, { kind, subject, actorId, payload }: Entry): boolean {
  const stored = kind === "role.confirmedOnServer" ? null : storedSchema.safeParse(payload);
  if (stored && !stored.success) return false;
  try {
    follows[kind]?.(rights, { actorId, ...(stored ? stored.data : { subject, payload }) });
    return true;
  } catch (error) {
    if (error instanceof z.ZodError) return false;
    throw error;
  }
}
