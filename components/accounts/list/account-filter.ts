import { useMemo, useState } from "react";
import { unitsBelow } from "@/components/units/unit-options";
import { type Role, roleLabels } from "@/lib/access/actor";
import type { ListedAccount } from "@/lib/accounts/types";
import type { Unit } from "@/lib/units/types";
import { type AccountStatus, accountStatusOf } from "./account-columns";

/** What a list of accounts is narrowed by; an empty string narrows nothing. */
export type AccountFilter = { search: string; unit: string; role: Role | ""; status: AccountStatus | "" };

const all: AccountFilter = { search: "", unit: "", role: "", status: "" };

/**
 * The accounts that a filter finds, as the administrator changes it. Those found when the filter was last
 * changed stay, whatever is done with them: who is renamed, disabled or given a password while listed must
 * not vanish with the result.
 */
export function useAccountFilter(accounts: readonly ListedAccount[], units: readonly Unit[]) {
  const [filter, setFilter] = useState(all);
  const [before, setBefore] = useState(accounts);
  const found = useMemo(() => {
    const matches = matcherOf(filter, units);
    const stays = new Set(before.filter(matches).map(({ id }) => id));
    return accounts.filter((account) => stays.has(account.id) || matches(account));
  }, [accounts, before, filter, units]);
  return {
    filter,
    found,
    change(changed: Partial<AccountFilter>) {
      setFilter({ ...filter, ...changed });
      setBefore(accounts);
    },
  };
}

function matcherOf({ search, unit, role, status }: AccountFilter, units: readonly Unit[]) {
  const within = unit ? unitsBelow(units, unit) : undefined;
  const sought = search.trim().toLowerCase();
  return (account: ListedAccount): boolean => {
    const grants = [...account.grants, ...account.pending];
    const text = [account.name, account.username, ...grants.map(labelOf)].join("\n").toLowerCase();
    const isGranted = grants.some(
      (grant) => (!role || grant.role === role) && (!within || within.has(grant.unitCode)),
    );
    return (
      text.includes(sought) &&
      (isGranted || !(role || within)) &&
      (!status || accountStatusOf(account) === status)
    );
  };
}

const labelOf = ({ role, unitName }: ListedAccount["grants"][number]) => `${unitName} ${roleLabels[role]}`;
