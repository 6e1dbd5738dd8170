import { roleLabels } from "@/lib/access/actor";
import type { AuditFault } from "../types";
import { listRightsBegun, listRightsEvents, readRights } from "./data";
import { follow, type Rights, rightsBegunSchema } from "./expected";

/**
 * Accounts, roles and the rights of units must be those that the recorded events have made of them. In a
 * database where that was not begun yet, nothing is compared.
 */
export async function auditRights(): Promise<AuditFault[]> {
  const [begun, ...further] = await listRightsBegun();
  if (!begun) return [];
  const faults = further.map(
    ({ sequence }): AuditFault => ({ what: "rights", where: `记录第 ${sequence} 条` }),
  );
  const start = rightsBegunSchema.safeParse(begun.payload);
  if (!start.success) return [...faults, { what: "rights", where: `记录第 ${begun.sequence} 条` }];
  // Read first: an event of this very moment is then one too many, and the change is looked at again below.
  const stored = await readRights();
  const expected: Rights = new Map(start.data.facts);
  for await (const { sequence, entry } of listRightsEvents(begun.sequence))
    if (!entry || !follow(expected, entry)) faults.push({ what: "rights", where: `记录第 ${sequence} 条` });
  const differing = differences(expected, stored);
  if (differing.length === 0) return faults;
  const again = new Set(differences(expected, await readRights()));
  return [
    ...faults,
    ...differing
      .filter((key) => again.has(key))
      .map((key): AuditFault => ({ what: "rights", where: inWords(key, expected, stored) })),
  ];
}

function differences(expected: Rights, stored: Rights): string[] {
  return [...new Set([...expected.keys(), ...stored.keys()])]
    .filter((key) => expected.get(key) !== stored.get(key))
    .sort();
}

/** What differs, and whom it concerns. */
function inWords(key: string, expected: Rights, stored: Rights): string {
  const [table = "", id = "", role = "", unitCode = ""] = key.split(" ");
  const state = !expected.has(key)
    ? "没有办理过的记录"
    : stored.has(key)
      ? "与办理过的不一致"
      : "办理过，现在没有了";
  if (table === "unit") return `单位 ${id}：${state}`;
  if (table === "onePerson") return `单位 ${id} 允许一人办理：${state}`;
  const account = `账号 ${usernameOf(stored.get(`account ${id}`) ?? expected.get(`account ${id}`)) ?? id}`;
  if (table === "account") return `${account}：${state}`;
  const label = Object.hasOwn(roleLabels, role) ? roleLabels[role as keyof typeof roleLabels] : role;
  return `${account} 在 ${unitCode} 的${label}角色${table === "pending" ? "（待确认）" : ""}：${state}`;
}

function usernameOf(fact: string | undefined): string | null {
  if (fact === undefined) return null;
  const [username] = JSON.parse(fact) as [string];
  return username;
}
