import { saveFile } from "@/components/ui/save-file";
import { fileFormats } from "@/lib/exports/file-formats";
import type { BlankList } from "@/lib/exports/xlsx/write-blank-list";

/** Saves an empty list for an import. The writer of workbooks is loaded when one is asked for. */
export async function saveTemplate(template: BlankList): Promise<void> {
  const { writeBlankList } = await import("@/lib/exports/xlsx/write-blank-list");
  const bytes = await writeBlankList(template);
  const { mime, ending } = fileFormats.xlsx;
  saveFile(`${template.name}.${ending}`, new Blob([new Uint8Array(bytes)], { type: mime }));
}
