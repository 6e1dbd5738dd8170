import type { UnitYears } from "@/lib/core/owed";
import { kindTraits, type UnitKind, unitKinds } from "@/lib/core/unit-kind";

export const unitKindLabels = Object.fromEntries(
  unitKinds.map((kind) => [kind, kindTraits[kind].label]),
) as Record<UnitKind, string>;

/**
 * A node of the tree of units. `code` has 12 digits; `organ` is the unit as it signs; `parentCode` is null at
 * the top.
 */
export type Unit = {
  code: string;
  name: string;
  kind: UnitKind;
  organ: string;
  parentCode: string | null;
  demonstration: boolean;
};

/**
 * A unit as its administrator sees it: also from when to when it owes reports, who goes on with its work, and
 * why its county lets one person write and sign, null where it does not.
 */
export type ListedUnit = Unit &
  UnitYears & { successorCode: string | null; creditCode: string | null; onePerson: string | null };
