import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { root } from "../paths.mjs";
import type { Source } from "./sources";

/**
 * Former names that have no other meaning in English or in the product, with their replacements: they may
 * occur nowhere.
 */
const words: Readonly<Record<string, string>> = {
  "\\w*[Dd]eeds?": "action, permission, bulk edit",
  "use-deeds": "use-bulk-edit",
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
  YearFacts: "YearHistory: facts are what a sentence states",
  "pictureFacts\\w*": "sourcePicture",
  banks: "sentences",
  lanes: "concurrency",
  drawPublished: "renderReportPage",
  "[sS]urroundings": "urls",
  pageAnswer: "htmlResponse",
  storable: "sanitizeForPostgres",
  signInVouched: "signInWithOidc",
  vouch: "OpenID Connect sign-in",
  unseal: "decryptSecret",
  "needsSecond\\w*|hasSecond": "isPrivileged, hasOtherAdministrator",
  "(?:find|use)Standing\\w*": "CurrentChange: who wrote the text of a field last",
  "listSubmitted|listVersions(?:Of)?|cellLabelOf|contentOf": "by what is listed or labelled",
  "[Pp]atrol\\w*": "audit",
  "(?:input|head|onward|Listing|Severity|Last)Look|lookOf": "class, variant, style; audit",
  "draft-?[pP]aper|DraftPaper\\w*": "printed draft: draftPrint",
  "prove(?:Anywhere|Report|Unit|Batch|Item|Seen|OwnPassword)": "authorize, check, verify",
};

/**
 * Names that no function, type, class or module constant may have any more, though sentences and data may use
 * the words.
 */
const declarations =
  /^(Work|Sheet|Facts|Published|Standing|Desk|Face|seal|voice|answered|addresses|told|standing|[kK]ept|[kK]ept[A-Z]\w*|look|lookAt)$/;

/** Former names of files. */
const files =
  /(^|\/)(([\w-]+-)?deeds|([\w-]+-)?desk|kept(-[\w-]+)?|sheet|addresses|surroundings|voice|banks|lanes|likeness|told|standing|patrol|proof)(\.\w+)+$/;

/** Data fixed by a signature or a stored row, and addresses that people have saved. */
const fixed = /\.snap$|^lib\/core\/checks\/cases\/|^prisma\/migrations\/|^package-lock\.json$/;

/** The places that use a former name, as `path: word`, in every text file of the project. */
export function usesOfOldNames(texts: readonly { path: string; text: string }[]): string[] {
  const old = new RegExp(`\\b(?:${Object.keys(words).join("|")})\\b`, "g");
  return texts
    .filter(({ path }) => !fixed.test(path))
    .flatMap(({ path, text }) => [
      ...(files.test(path) ? [path] : []),
      ...[...new Set(text.match(old) ?? [])].map((word) => `${path}: ${word}`),
    ]);
}

/** Declarations under a former name, as `path: name`; variables within a function are left alone. */
export function declaredOldNames(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, tree }) => {
    const found: string[] = [];
    const visit = (node: ts.Node) => {
      const declares =
        ts.isFunctionDeclaration(node) ||
        ts.isTypeAliasDeclaration(node) ||
        ts.isInterfaceDeclaration(node) ||
        ts.isClassDeclaration(node) ||
        ts.isEnumDeclaration(node);
      if (declares && node.name && declarations.test(node.name.text))
        found.push(`${path}: ${node.name.text}`);
      ts.forEachChild(node, visit);
    };
    visit(tree);
    for (const statement of tree.statements)
      if (ts.isVariableStatement(statement))
        for (const { name } of statement.declarationList.declarations)
          if (declarations.test(name.getText())) found.push(`${path}: ${name.getText()}`);
    return found;
  });
}

/** Every text file of the project by its path from the root. */
export function readTexts(): { path: string; text: string }[] {
  return execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  })
    .split("\n")
    .filter((path) => /\.(tsx?|m?js|css|prisma|sql|md|json|yaml|conf|service)$/.test(path))
    .filter((path) => existsSync(join(root, path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}
