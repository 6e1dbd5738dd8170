import type { RowKind } from "@/lib/core/tables/table";

/** How a row gets its figure, in a few words. */
export const rowKindLabels: Record<RowKind, string> = {
  input: "填报",
  sum: "合计",
  union: "去重总数",
  header: "标题行，不填数",
};
