/** The nouns of the product that have a folder in lib and rows in the database. */
export const nouns = [
  "units",
  "accounts",
  "messages",
  "counties",
  "reports",
  "imports",
  "reviews",
  "publications",
] as const;

/**
 * File names permitted directly in a noun's folder; everything else belongs in subfolders. `rules.ts` holds
 * the noun's rules that need no database, for forms and mutations alike; `authorize.ts` reads what the policy
 * needs to authorize an actor, for loaders and mutations alike.
 */
export const vocabulary = [
  "rules.ts",
  "authorize.ts",
  "data.ts",
  "loaders.ts",
  "mutations.ts",
  "actions.ts",
  "schema.ts",
  "types.ts",
  "jobs.ts",
] as const;

/** Files directly in a noun's folder with other names. Tests are permitted. */
export function outsideVocabulary(paths: readonly string[]): string[] {
  const loose = new RegExp(`^lib/(${nouns.join("|")})/[^/]+$`);
  const known: readonly string[] = vocabulary;
  return paths.filter(
    (path) =>
      loose.test(path) &&
      !/\.test\.tsx?$/.test(path) &&
      !known.includes(path.slice(path.lastIndexOf("/") + 1)),
  );
}
