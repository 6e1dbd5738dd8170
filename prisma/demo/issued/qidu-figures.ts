import { ziboLocal2017 } from "@/lib/core/editions/2014/local-zibo";
import { formFor } from "@/lib/core/editions/registry";
import { countFigures } from "./issued";

/**
 * The printed table of 2017: the cells of its 75 figures that are not zero. Totals are kept as printed too.
 */
const printed: Record<string, number> = {
  "disclosure.total": 23,
  "disclosure.total.normative": 23,
  "disclosure.normativeIssued": 61,
  "disclosure.channels.website": 75,
  "disclosure.channels.wechat": 167,
  "resources.offices": 1,
  "resources.staff": 2,
  "resources.staff.fullTime": 1,
  "resources.staff.partTime": 1,
  "resources.budget": 1,
  "training.meetings": 2,
  "training.courses": 2,
  "training.people": 16,
};

const form = formFor(2017, { localTable: ziboLocal2017 });

export const qiduFigures = countFigures(
  Object.fromEntries([...form.cells.values()].map(({ row }) => [row.id, printed[row.id] ?? 0])),
);
