import { useMemo } from "react";
import type { ProseFinding } from "@/components/prose-editor/findings/underlined-words";
import type { Finding } from "@/lib/core/checks/engine/check";
import type { FieldPath } from "@/lib/core/report";
import { useFindings } from "../../draft/draft-context";

/** The findings with words of a chapter: as its editor underlines them, and by key. */
export function useProseFindings(path: FieldPath) {
  const all = useFindings();
  return useMemo(() => {
    const quoting = all.filter(({ places }) => places.some((place) => place.path === path && place.passage));
    return {
      findings: quoting.map((finding) => shownFinding(finding, path)),
      byKey: new Map(quoting.map((finding) => [finding.key, finding])),
    };
  }, [all, path]);
}

function shownFinding({ key, severity, missing, places }: Finding, path: FieldPath): ProseFinding {
  return {
    key,
    look: missing ? "missing" : severity,
    words: places.flatMap((place) => (place.path === path && place.passage ? [place.passage] : [])),
  };
}
