import type { CountyForm } from "@/lib/core/editions/form";
import type { LocalTable } from "@/lib/core/tables/local-table";

/** A county's chapters in a few words. */
export function outlineSummary({ outline }: CountyForm, standard: string): string {
  return outline ? outline.name : `默认：${standard}`;
}

/** A county's changes to the national table in a few words. */
export function tableSummary({ localTable }: CountyForm): string {
  return localTable ? departures(localTable).join("，") || "与全国统一表相同" : "全国统一表";
}

function departures({ insert, remove, keep, relabel, reparts, printed }: LocalTable): string[] {
  const added = (insert ?? []).reduce((count, { rows }) => count + rows.length, 0);
  const count = (words: string, number: number) => (number > 0 ? [`${words} ${number} 行`] : []);
  return [
    ...(keep ? [`只留 ${keep.length} 行`] : []),
    ...count("增加", added),
    ...count("删去", remove?.length ?? 0),
    ...count("改名", Object.keys(relabel ?? {}).length),
    ...count("改合计", Object.keys(reparts ?? {}).length),
    ...(printed === false ? ["报告中不印表"] : []),
  ];
}
