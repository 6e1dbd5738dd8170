import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { advisoriesFrom } from "./advisory-files";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-advisories-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Events = Record<string, string>[];

/** A file as in a clone of GitHub's database: a folder for each year, month and advisory. */
function advise(id: string, events: Events, more: object = {}, name = "some-package"): void {
  const affected = [{ package: { ecosystem: "npm", name }, ranges: [{ type: "SEMVER", events }] }];
  const place = join(folder, "advisories", "github-reviewed", "2026", "01", id);
  mkdirSync(place, { recursive: true });
  const said = { schema_version: "1.4.0", modified: "2026-01-02T03:04:05Z", summary: "Says everything" };
  const text = JSON.stringify({ ...said, id, database_specific: { severity: "HIGH" }, affected, ...more });
  writeFileSync(join(place, `${id}.json`), text);
}

const affects = (version: string) =>
  advisoriesFrom(folder, [`some-package@${version}`])?.advisories.length === 1;

test("a package is affected from where it was introduced until it was fixed, as often as that was", () => {
  const later: Events = [{ introduced: "2.0.0" }, { fixed: "2.1.0" }];
  advise("GHSA-1", [...later, { introduced: "1.0.0" }, { fixed: "1.2.3" }]);
  expect(
    ["0.9.9", "1.0.0-beta", "1.0.0", "1.2.2", "1.2.3", "1.9.0", "2.0.5", "2.1.0"].filter(affects),
  ).toEqual(["1.0.0", "1.2.2", "2.0.5"]);
});

test("from the beginning, until the last that is known to be affected", () => {
  advise("GHSA-1", [{ introduced: "0" }, { last_affected: "3.4.5" }]);
  expect(["0.0.1", "3.4.5", "3.4.6"].filter(affects)).toEqual(["0.0.1", "3.4.5"]);
});

test("what is found is said in the words of the record, and how new the newest of all is", () => {
  advise("GHSA-1", [{ introduced: "1.0.0" }, { fixed: "1.2.3" }], {}, "@scope/package");
  advise("GHSA-2", [{ introduced: "0" }], { modified: "2026-02-01T00:00:00Z" }, "another-package");
  expect(advisoriesFrom(folder, ["@scope/package@1.1.0", "some-package@1.0.0"])).toEqual({
    ...{ read: 2, newest: "2026-02-01T00:00:00.000Z" },
    advisories: [
      {
        ...{ package: "@scope/package", range: ">=1.0.0 <1.2.3", severity: "high", title: "Says everything" },
        url: "https://osv.dev/vulnerability/GHSA-1",
      },
    ],
  });
});

test("those withdrawn, of other ecosystems, and files of another kind count for nothing", () => {
  advise("GHSA-1", [{ introduced: "0" }], { withdrawn: "2026-01-03T00:00:00Z" });
  advise("GHSA-2", [], {
    affected: [{ package: { ecosystem: "PyPI", name: "some-package" }, versions: ["1.0.0"] }],
  });
  writeFileSync(join(folder, "package.json"), "{}");
  writeFileSync(join(folder, "README.md"), "no JSON");
  expect(advisoriesFrom(folder, ["some-package@1.0.0"])).toMatchObject({ read: 1, advisories: [] });
});

test("a folder without any about npm is no answer", () => {
  writeFileSync(join(folder, "package.json"), "{}");
  expect(advisoriesFrom(folder, ["some-package@1.0.0"])).toBeNull();
});
