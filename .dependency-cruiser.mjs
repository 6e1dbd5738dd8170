/**
 * The layers of docs/: app → components → lib, and in lib one line in which each folder looks only to its
 * left.
 */
const line = [
  "core",
  "platform",
  "access",
  "units",
  "accounts",
  "messages",
  "counties",
  "reports",
  "imports",
  "reviews",
  "publications",
];

const test = "[.](test|spec)[.]tsx?$|(^|/)testing[-/]";

/** What stands at one path imports nothing of the other; tests may, where they are excepted. */
const apart = (name, comment, from, to, exceptTests = false) => ({
  name,
  comment,
  severity: "error",
  from: exceptTests ? { path: from, pathNot: test } : { path: from },
  to: { path: to },
});

const leftward = line
  .slice(0, -1)
  .map((folder, index) =>
    apart(
      `${folder}-looks-only-to-its-left`,
      `lib: ${line.join(" ← ")}`,
      `^lib/${folder}/`,
      `^lib/(${line.slice(index + 1).join("|")})/`,
      true,
    ),
  );

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...leftward,
    {
      name: "no-cycles",
      comment:
        "A file can be read only after what it imports: a circle has no beginning. A circle of types has none for a reader either.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    apart("lib-knows-no-screen", "app → components → lib", "^lib/", "^(components|app|bin|prisma|e2e)/"),
    apart("components-know-no-route", "app → components → lib", "^components/", "^(app|bin|prisma|e2e)/"),
    apart(
      "exports-and-readers-see-the-rule-book-alone",
      "Bytes out and bytes in: they fetch nothing.",
      "^lib/(exports|imports/(read|place))/",
      "^lib/(?!core/|exports/|imports/(read|place)/)",
      true,
    ),
    apart(
      "ui-knows-no-report",
      "components/ui knows no noun of the domain: any product could use it.",
      "^components/ui/",
      "^(lib|components/(?!ui/))",
    ),
    {
      name: "editor-and-grid-know-the-rule-book-alone",
      comment: "They could be lifted out as they are: their host gives them its buttons and messages.",
      severity: "error",
      from: { path: "^components/(prose-editor|figure-grid)/" },
      to: { pathNot: "^(lib/core/|components/$1/|node_modules/)" },
    },
    apart(
      "findings-know-the-rule-book-alone",
      "A finding looks the same wherever it is shown.",
      "^components/findings/",
      "^(lib/(?!core/)|components/(?!findings/|ui/))",
      true,
    ),
    apart(
      "the-frame-knows-no-report",
      "components/shell is the frame of the signed-in part: who is signed in, and no noun of the domain.",
      "^components/shell/",
      "^(lib/(?!core/|platform/|access/)|components/(?!shell/|ui/))",
      true,
    ),
    {
      name: "pages-read-through-loaders",
      comment: "A page or route proves the right in a loader, and writes through an action or a mutation.",
      severity: "error",
      from: { path: "^app/", pathNot: test },
      to: { path: "^lib/.+/data[.]ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "screens-read-nothing",
      comment: "Components are handed what they show, and write through actions.",
      severity: "error",
      from: { path: "^components/", pathNot: test },
      to: {
        path: "^lib/.+/(data|loaders|mutations)[.]ts$|^lib/.+/mutations/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "core-is-pure",
      comment: "The rule book runs in the browser, on the server and on the command line alike.",
      severity: "error",
      from: { path: "^lib/core/", pathNot: test },
      to: {
        dependencyTypes: ["core", "npm", "npm-dev", "npm-optional"],
        pathNot:
          "node_modules/(zod|big[.]js|diff|canonicalize|crc-32|@noble/(hashes|ed25519)|sm-crypto-v2|@types/big[.]js)/",
      },
    },
    {
      name: "prisma-opened-in-platform-only",
      comment:
        "One pool, one place. What drives the product from outside, commands, benches and journeys, opens its own.",
      severity: "error",
      from: { pathNot: "^(lib/platform|prisma|bin|bench|e2e)/" },
      to: { path: "^node_modules/(@prisma|pg)/" },
    },
    {
      name: "prisma-in-data-and-mutations-only",
      comment: "Whoever reads or writes rows stands in data.ts, mutations.ts or mutations/.",
      severity: "error",
      from: {
        pathNot: `^lib/platform/|^lib/.+/(data|mutations)[.]ts$|^lib/.+/mutations/|^(prisma|bin|bench|e2e)/|${test}`,
      },
      to: { path: "^lib/platform/(db[.]ts|prisma/)", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-dev-dependency-at-run-time",
      severity: "error",
      from: { path: "^(app|components|lib)/", pathNot: test },
      to: { dependencyTypes: ["npm-dev"], pathNot: "node_modules/@types/" },
    },
    {
      name: "nothing-unresolved",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^lib/platform/prisma/(internal|models|commonInputTypes|browser)" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
