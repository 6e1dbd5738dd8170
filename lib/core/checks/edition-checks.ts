import type { Edition, EditionId } from "../editions/edition";
import type { Check } from "./engine/check";
import { checks2014 } from "./rules/tables-2014";
import { checks2019 } from "./rules/tables-2019";
import { checks2021 } from "./rules/tables-2021";

const checks: Readonly<Record<EditionId, readonly Check[]>> = {
  "2014": checks2014,
  "2019": checks2019,
  "2021": checks2021,
};

/** The rules by which the reports of an edition are examined. The forms know none of them: rules read forms. */
export function checksOf({ id }: Pick<Edition, "id">): readonly Check[] {
  const rules = checks[id];
  if (!rules) throw new RangeError(`the edition of ${id} has no rules`);
  return rules;
}
