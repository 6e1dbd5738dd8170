/** The nouns of the product that have a folder in lib with rows in the database behind it. */
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
 * What may lie loose in a noun's folder; whatever else there is of it stands in a folder for its part.
 * `rules.ts` says what must hold of the noun without a database, for forms and mutations alike;
 * `authorize.ts` reads what the policy needs to authorize an actor over it, for loaders and mutations alike.
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
