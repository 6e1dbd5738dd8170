import fc from "fast-check";
import { handbooks } from "@/lib/core/help/list";
import { expect, test } from "../fixtures";
import { publicRoutes } from "../steps/public-pages";

/**
 * No URL makes the server fail: several hundred random URLs per run, or FUZZ of them; FUZZ_SEED repeats a
 * run.
 */

const REQUESTS = Number(process.env.FUZZ ?? 400);
const CONCURRENT = 8;

const text = fc.oneof(
  fc.constantFrom(
    "",
    "青石 2024",
    "%",
    "_",
    "\\",
    "'",
    '"',
    "--",
    ";",
    "*",
    "$1",
    "\u202e",
    "\ud83d",
    "\n\t",
    "０",
    "null",
  ),
  fc.string({ unit: "binary", maxLength: 120 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.constantFrom("镇", "政府 信息 公开 复议 纠错 乡镇 街道 部门 申请 收费").map((words) => words.repeat(8)),
);
const code = fc.oneof(
  fc.constantFrom("990101000000", "990101112000", "370305103000", "000000000000", "99", "-1"),
  fc.stringMatching(/^\d{12}$/),
  text,
);
const year = fc.oneof(
  fc.constantFrom("2025", "2020", "2017", "0000", "9999", "1e9"),
  fc.integer().map(String),
  text,
);
const number = fc.oneof(
  fc.constantFrom("1", "2", "0", "-1", "999999", "1.5", "1e3"),
  fc.bigInt().map(String),
  text,
);
const since = fc.oneof(fc.constantFrom("2024-01-01", "2024-02-30", "2024-01-01T00:00:00+08:00"), text);
const after = fc.oneof(fc.constantFrom("2024-01-01T00:00:00.000Z_x", "9999-99-99T00:00:00Z_p"), text);
const kind = fc.oneof(fc.constantFrom("township", "department", "other"), text);

/** What stands for each name in the addresses of routes. */
const segments: Record<string, fc.Arbitrary<string>> = {
  ...{ unit: code, place: code, code, year, version: number, part: number, id: text, face: text, file: text },
  handbook: fc.oneof(fc.constantFrom(...handbooks.map(({ id }) => id as string)), text),
  "...nowhere": fc.array(text, { minLength: 1, maxLength: 4 }).map((parts) => parts.map(encode).join("/")),
};

const format = fc.constantFrom("pdf", "docx", "xlsx", "csv", "json", "parquet", "compare", "receipt", "exe");

/** Any address of a route, sometimes with something behind it. */
const addressesOf = (route: string) =>
  fc
    .tuple(fc.tuple(...route.split("/").map(segmentOf)), fc.option(format, { freq: 9, nil: undefined }))
    .map(([parts, behind]) => [...parts, ...(behind === undefined ? [] : [behind])].join("/"));

function segmentOf(segment: string): fc.Arbitrary<string> {
  const [, name] = /^\[(.+)\]$/.exec(segment) ?? [];
  if (name === undefined) return fc.constant(segment);
  const chosen = segments[name];
  if (!chosen) throw new Error(`no values for [${name}] in an address`);
  return name.startsWith("...") ? chosen : chosen.map(encode);
}

const paths = fc.oneof(
  ...publicRoutes().map((route) => addressesOf(route)),
  fc.constantFrom("/favicon.ico", "/manifest.webmanifest", "/browser.html", "/api/health"),
);
const parameters = {
  ...{
    q: text,
    county: code,
    unit: code,
    place: code,
    year,
    page: number,
    kind,
    since,
    after,
    from: year,
    to: year,
    find: text,
  },
  ...{ indicator: fc.oneof(fc.constant("received"), text), sha256: text, size: number, unknown: text },
};
const query = fc
  .dictionary(fc.constantFrom(...Object.keys(parameters)), fc.nat(), { maxKeys: 4 })
  .chain((chosen) =>
    fc.record(
      Object.fromEntries(
        Object.keys(chosen).map((name) => [name, parameters[name as keyof typeof parameters]]),
      ),
    ),
  );

function encode(part: unknown): string {
  return encodeURIComponent(String(part).replaceAll(/\p{Cs}/gu, "\ufffd"));
}

const requests = fc.tuple(paths, query).map(([at, asked]) => {
  const pairs = Object.entries(asked).map(([name, value]) => `${name}=${encode(value)}`);
  return pairs.length > 0 ? `${at}?${pairs.join("&")}` : at;
});

test("no address of the public site makes the server fail, and each is answered", async ({
  request,
  baseURL,
}) => {
  test.setTimeout(60_000 + REQUESTS * 400);
  const seed = Number(process.env.FUZZ_SEED ?? Date.now());
  const asked = fc.sample(requests, { numRuns: REQUESTS, seed });
  const failed: string[] = [];
  const next = asked.values();
  const reader = async () => {
    for (const address of next) {
      const answer = await request.get(`${baseURL}${address}`, { maxRedirects: 0, failOnStatusCode: false });
      // A request that has to wait has not been answered.
      if (answer.status() >= 500 || answer.status() === 429) failed.push(`${answer.status()} ${address}`);
      await answer.dispose();
    }
  };
  await Promise.all(Array.from({ length: CONCURRENT }, reader));
  expect(failed, `seed ${seed}`).toEqual([]);
});
