import type { Dispute } from "./year-history";

/**
 * The few cases that led to a review or lawsuit; most townships have none. Two were pending at the end of a
 * year and were decided in the next.
 */
export const disputes: readonly Dispute[] = [
  { township: "jinsha", year: 2018, group: "review", outcome: "upheld" },
  { township: "yuncheng", year: 2019, group: "review", outcome: "upheld" },
  { township: "yuncheng", year: 2020, group: "afterReview", outcome: "upheld" },
  { township: "shuanghe", year: 2021, group: "review", outcome: "corrected" },
  { township: "qingshi", year: 2022, group: "direct", outcome: "pending" },
  { township: "qingshi", year: 2023, group: "direct", outcome: "upheld" },
  { township: "jinsha", year: 2023, group: "review", outcome: "pending" },
  { township: "jinsha", year: 2024, group: "review", outcome: "other" },
];
