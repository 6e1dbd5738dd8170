import type { Adding } from "../edition";

/**
 * How the tables of 2019 and 2021 are added up over a county or a city: applications, decisions and disputes
 * by their units; documents and fees against the registers that its offices keep.
 */
export const nationalAdding: Adding = {
  policies: [
    // Governments of cities and autonomous prefectures make rules: 立法法 Art. 93.
    {
      ...{ rows: ["rules"], policy: { kind: "zero", reason: "县级及以下没有规章制定权" } },
      city: { kind: "own", source: "司法行政部门" },
    },
    { rows: ["normativeDocuments"], policy: { kind: "control", source: "司法行政部门的规范性文件登记" } },
    { rows: ["fees"], policy: { kind: "control", source: "财政部门的行政事业性收费台账" } },
  ],
  // After a review that upheld the act, the organ and the reviewing government are joint defendants.
  sharedCases: ["upheld", "corrected", "other", "pending"].map(
    (outcome) => `litigation:afterReview.${outcome}`,
  ),
};
