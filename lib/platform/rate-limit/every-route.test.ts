import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const EVERY_ACTION = "as every action: by the person's role, and by the pool of connections";
const CACHED = "drawn once for each change of the published data, and handed out from memory";
const FILE = "a file of the program, held in memory";

/** Routes without a limit of requests, by what is in their place. */
const unlimited: readonly (readonly [RegExp, string])[] = [
  [/^\(desk\)\/desk\/reports\/\[reportId\]\/(explanations|fields|visits)\/$/, EVERY_ACTION],
  [
    /^\(desk\)\/(imports\/accept|reviews\/\[reportId\]\/readers|reviews\/course|roll-up\/parts)\/$/,
    EVERY_ACTION,
  ],
  [/^\(desk\)\/imports\/batches\/\[batchId\]\/summary\/$/, EVERY_ACTION],
  [/^\(site\)\/(data|places|places\/\[code\]|verify\/key|\[\.\.\.nowhere\])\/$/, CACHED],
  [/^\(site\)\/reports\/\[unit\]\/\[year\]\/(v\/\[version\]\/)?$/, CACHED],
  [/^\(site\)\/(check|licences|rules|help|help\/\[handbook\](\/(pdf|docx))?)\/$/, FILE],
  [/^(fonts\/|robots\.txt|api\/v1\/openapi\.json|api\/v1\/years\/\[year\]\/dictionary)/, FILE],
  [/^pictures\/\[id\]\/$/, "immutable bytes"],
  [/^api\/auth\//, "limits of its own (lib/access/sign-in)"],
  [/^api\/health\/$/, "a connection of its own, for monitoring"],
];

/** What a route calls that counts its requests. */
const LIMITS = /\b(withinLimit|withinOpenLimit|fileResponse|figuresFileResponse|openListResponse)\(/;

test("every route counts its requests, or says what is in the place of a limit", () => {
  const routes = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((path) =>
    /(^|\/)route\.ts$/.test(path),
  );
  expect(routes.length).toBeGreaterThan(60);
  const open = routes
    .filter((path) => !LIMITS.test(readFileSync(`app/${path}`, "utf8")))
    .map((path) => path.replace(/route\.ts$/, ""));
  expect(open.filter((path) => !unlimited.some(([pattern]) => pattern.test(path)))).toEqual([]);
  const unused = unlimited.filter(([pattern]) => !open.some((path) => pattern.test(path)));
  expect(unused).toEqual([]);
});
