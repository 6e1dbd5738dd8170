import type { Check } from "../engine/check";
import { atMost } from "../kinds/tables/bounds";

/** For tests: the rule that the 2026 edition has in addition to those of 2021. */
export const ownRules2026: readonly Check[] = [
  atMost({ code: "R26-1", severity: "error", group: "table", rule: "撤回的不多于新收的。", source: "测试" }, [
    [{ cells: ["outcome.otherHandling.withdrawn:total"] }, { cells: ["received:total"] }],
  ]),
];
