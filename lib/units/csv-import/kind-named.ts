import { type UnitKind, unitKinds } from "@/lib/core/unit-kind";
import { unitKindLabels } from "../types";

/** What counties write in their own lists instead of the product's labels. */
const alsoWritten: Partial<Record<UnitKind, readonly string[]>> = {
  county: ["县", "县（市、区）", "区县", "县区"],
  township: ["乡镇", "镇", "乡", "民族乡", "苏木", "街道", "街道办", "街道办事处", "镇街", "乡镇街道"],
  office: ["政府办", "办公室"],
  department: ["局", "委", "委局", "工作部门", "政府部门", "政府工作部门"],
  zone: ["开发区", "管委会"],
  body: ["其他", "事业单位"],
  vertical: ["垂直管理", "垂管部门", "垂管单位"],
};

const kinds = new Map<string, UnitKind>(
  unitKinds.flatMap((kind) =>
    [unitKindLabels[kind], ...(alsoWritten[kind] ?? [])].map((words) => [words, kind] as const),
  ),
);

/** The kind that a list names, by its label or a usual word for it. */
export function kindNamed(words: string): UnitKind | undefined {
  return kinds.get(words.replaceAll(/\s/g, "").replace("(", "（").replace(")", "）"));
}
