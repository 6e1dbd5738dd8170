import type { Adding } from "../edition";

/**
 * How the tables of 2019 and 2021 are added up over a county: applications, decisions and disputes by their
 * units; documents and fees against the registers that the county's offices keep.
 */
export const nationalAdding: Adding = {
  policies: [
    { rows: ["rules"], policy: { kind: "zero", reason: "县级及以下没有规章制定权" } },
    { rows: ["normativeDocuments"], policy: { kind: "control", source: "司法行政部门的规范性文件登记" } },
    { rows: ["fees"], policy: { kind: "control", source: "财政部门的行政事业性收费台账" } },
  ],
  // After a review that upheld the act, the organ and the reviewing government are joint defendants.
  sharedCases: ["upheld", "corrected", "other", "pending"].map(
    (outcome) => `litigation:afterReview.${outcome}`,
  ),
};
