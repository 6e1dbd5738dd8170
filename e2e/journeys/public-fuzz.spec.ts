import fc from "fast-check";
import { expect, test } from "../fixtures";

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
const format = fc.constantFrom("pdf", "docx", "xlsx", "csv", "json", "parquet", "exe");
const since = fc.oneof(fc.constantFrom("2024-01-01", "2024-02-30", "2024-01-01T00:00:00+08:00"), text);
const after = fc.oneof(fc.constantFrom("2024-01-01T00:00:00.000Z_x", "9999-99-99T00:00:00Z_p"), text);
const kind = fc.oneof(fc.constantFrom("township", "department", "other"), text);

const path = (...parts: fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((each) => each.map((part) => `/${encode(part)}`).join(""));
const fixed = (words: string) => fc.constant(words);
const paths = fc.oneof(
  fc.constantFrom(
    "/",
    "/places",
    "/figures",
    "/figures/csv",
    "/figures/xlsx",
    "/figures/json",
    "/data",
    "/rules",
    "/licences",
    "/check",
    "/verify",
  ),
  fc.constantFrom(
    "/api/v1/reports",
    "/api/v1/changes",
    "/api/v1/figures",
    "/api/v1/openapi.json",
    "/feed.atom",
    "/sitemap.xml",
    "/robots.txt",
  ),
  fc.constantFrom("/log/head", "/log/proof", "/log/consistency", "/log/leaves", "/verify/key", "/api/health"),
  path(fixed("places"), code),
  path(fixed("reports"), code, year),
  path(fixed("reports"), code, year, format),
  path(fixed("reports"), code, year, fixed("v"), number),
  path(
    fixed("reports"),
    code,
    year,
    fixed("v"),
    number,
    fc.oneof(format, fixed("compare"), fixed("receipt")),
  ),
  path(fixed("api"), fixed("v1"), fixed("reports"), code, year),
  path(fixed("api"), fixed("v1"), fixed("years"), year, fc.oneof(format, fixed("dictionary"))),
  path(fixed("api"), fixed("v1"), fixed("years"), year, fixed("figures"), format),
  path(fixed("sitemaps"), fc.oneof(year, fixed("1"))),
  path(fixed("pictures"), text),
  path(fixed("fonts"), text, text),
  path(text, text),
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
  },
  ...{ indicator: fc.oneof(fixed("received"), text), sha256: text, size: number, unknown: text },
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

test("no address of the public site makes the server fail", async ({ request, baseURL }) => {
  test.setTimeout(60_000 + REQUESTS * 200);
  const seed = Number(process.env.FUZZ_SEED ?? Date.now());
  const asked = fc.sample(requests, { numRuns: REQUESTS, seed });
  const failed: string[] = [];
  const next = asked.values();
  const reader = async () => {
    for (const address of next) {
      const answer = await request.get(`${baseURL}${address}`, { maxRedirects: 0, failOnStatusCode: false });
      if (answer.status() >= 500) failed.push(`${answer.status()} ${address}`);
      await answer.dispose();
    }
  };
  await Promise.all(Array.from({ length: CONCURRENT }, reader));
  expect(failed, `seed ${seed}`).toEqual([]);
});
