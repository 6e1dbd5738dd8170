import type { Source } from "./sources";

/** Former names, and the names that replaced them. */
const replaced: Readonly<Record<string, string>> = {
  "\\w*[Dd]eeds?": "action, permission, bulk edit",
  useDesk: "useDraft",
  NoteDesk: "NotesProvider",
  Reckoning: "ImportStats",
  told: "detected, reported",
  FileFace: "FileFormat",
  RowSays: "RowFindings",
  likeness: "similarity",
  "\\w*[sS]ettleConflict": "resolveConflict",
  Goal: "Assignment",
  Sorting: "ImportReview",
  Ground: "ImportContext",
  Piece: "SourceBlock",
  CountyFacts: "CountyContext",
  banks: "sentences",
  drawPublished: "renderReportPage",
  surroundings: "urls",
  pageAnswer: "htmlResponse",
  storable: "sanitizeForPostgres",
  signInVouched: "signInWithOidc",
  lanes: "concurrency",
  unseal: "decryptSecret",
  "needsSecond\\w*|hasSecond": "isPrivileged, hasOtherAdministrator",
  "(?:find|use)Standing\\w*": "CurrentChange: who wrote the text of a field last",
  YearFacts: "YearHistory: facts are what a sentence states",
  "pictureFacts\\w*": "sourcePicture",
  "listSubmitted|listVersions(?:Of)?|cellLabelOf": "by what is listed or labelled",
};

/** The places that use one of these words, as `path: word`. */
export function usesOfOldNames(sources: readonly Source[]): string[] {
  const old = new RegExp(`\\b(?:${Object.keys(replaced).join("|")})\\b`, "g");
  return sources.flatMap(({ path, tree }) =>
    [...new Set(tree.text.match(old) ?? [])].map((word) => `${path}: ${word}`),
  );
}
