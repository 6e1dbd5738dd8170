import { FindingItem } from "@/components/findings/list/finding-item";
import { keyed } from "@/lib/core/keyed";
import type { ImportFinding } from "@/lib/imports/place/placement";

/** What a person should know of a document before they accept it. */
export function ImportFindingList({ findings }: { findings: readonly ImportFinding[] }) {
  return (
    <ul className="grid gap-2">
      {keyed(findings).map(({ key, item: { code, severity, message } }) => (
        <FindingItem key={key} finding={{ code, severity, message }} compact />
      ))}
    </ul>
  );
}
