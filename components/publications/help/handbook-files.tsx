import type { Handbook } from "@/lib/core/help/handbook";
import { fileFormats, printFormats } from "@/lib/exports/file-formats";
import type { PageUrls } from "../urls";

/** A handbook as files in the official layout. */
export function HandbookFiles({ to, handbook }: { to: PageUrls; handbook: Handbook }) {
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1 text-sm print:hidden">
      {printFormats.map((format) => (
        <a key={format} href={to.helpFile(handbook.id, format) ?? undefined} className="text-accent">
          下载 {fileFormats[format].label}
          <span className="sr-only">：{handbook.title}</span>
        </a>
      ))}
    </p>
  );
}
