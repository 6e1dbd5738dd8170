import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { formFor } from "@/lib/core/editions/registry";
import { proseOf, proseText } from "@/lib/core/prose/prose";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/prisma/client";
import { listConflicts } from "@/lib/reports/conflicts/data";
import { findDraft } from "@/lib/reports/data";
import { listReplacements } from "@/lib/reports/history/data";
import { undoReplacement } from "@/lib/reports/history/mutations";
import { beginReport } from "@/lib/reports/mutations/begin/begin";
import { listEvents } from "@/lib/reports/record/data";
import { fill, makeCounty, person } from "@/lib/reports/testing/county";
import { listOrigins } from "./accept/data";
import { loadImported, loadImportUnits, readImportContext } from "./loaders";
import { beginImported } from "./mutations/begin-imported";
import { fillImported } from "./mutations/fill-imported";
import { beginImportedSchema, type ImportedField } from "./schema";

const source = { kind: "file" as const, name: "青石镇2025年年报.docx", sha256: "a".repeat(64), base: false };
const fields: ImportedField[] = [
  { path: "front.phone", value: "0533-7654321" },
  { path: "chapter.problems", value: proseOf("公开内容还不够细。") },
  { path: "figure.rules:made", value: { value: "0" } },
];

let people: Awaited<ReturnType<typeof makeCounty>>;
beforeEach(async () => {
  people = await makeCounty();
});

function input(changes: object = {}) {
  return beginImportedSchema.parse({ unitCode: people.town, year: 2025, fields, source, ...changes });
}

async function begun(changes: object = {}, who = people.clerk): Promise<string> {
  const answer = await beginImported(who, input(changes));
  if (!answer.ok) throw new Error(answer.refusals[0]?.message);
  return answer.value.reportId;
}

async function refusalOf(changes: object, who = people.clerk): Promise<string | undefined> {
  const answer = await beginImported(who, input(changes));
  return answer.ok ? undefined : answer.refusals[0]?.code;
}

describe("a report that begins with what was brought in", () => {
  test("holds every field, marked as imported, with an event that names the source", async () => {
    const reportId = await begun();
    const draft = await findDraft(reportId);
    expect(draft?.content.front.phone).toBe("0533-7654321");
    expect(proseText(draft?.content.chapters.problems)).toBe("公开内容还不够细。");
    const origins = await db.change.findMany({
      where: { reportId, path: { in: fields.map(({ path }) => path) } },
      select: { origin: true, version: true },
    });
    expect(origins).toEqual(fields.map(() => ({ origin: "imported", version: 1 })));
    const [event] = await listEvents(reportId);
    expect(event).toMatchObject({
      move: "import",
      from: "drafting",
      to: "drafting",
      payload: { source, fields: 3 },
    });
  });

  test("is filled in with what is certain, where the document says nothing", async () => {
    const draft = await findDraft(await begun());
    expect(draft?.content.front.title).toBe("青石镇人民政府2025年政府信息公开工作年度报告");
    expect(draft?.content.front.periodFrom).toBe("2025-01-01");
  });

  test("has an opening that names the contact of the document", async () => {
    const draft = await findDraft(await begun());
    expect(proseText(draft?.content.chapters.preface)).toContain("（电话：0533-7654321）");
  });

  test("holds nothing but the document where it is entered as issued", async () => {
    const draft = await findDraft(await begun({ asIssued: { issuedOn: "2026-01-20", where: "县政府网站" } }));
    expect(Object.keys(draft?.versions ?? {}).sort()).toEqual(fields.map(({ path }) => path).sort());
    expect(draft?.asIssued).toEqual({ issuedOn: "2026-01-20", where: "县政府网站" });
  });

  test("of 2014 to 2018 keeps the document's outline where the county settled none", async () => {
    const outline = formFor(2017).edition.outlines[1];
    const chapter = outline?.chapters.at(-1)?.id;
    const changes = {
      year: 2017,
      countyForm: { outline },
      fields: [{ path: `chapter.${chapter}`, value: proseOf("一段。") }],
    };
    expect((await findDraft(await begun(changes)))?.countyForm.outline?.id).toBe(outline?.id);
    expect(
      await refusalOf({ ...changes, year: 2016, countyForm: { outline: { ...outline, name: "别的" } } }),
    ).toBe("formUnknown");
  });

  test("of 2014 to 2018 takes the county's outline where it settled one", async () => {
    const [first, second] = formFor(2017).edition.outlines;
    await db.countyYear.create({
      data: {
        countyCode: people.county,
        year: 2017,
        dueOn: new Date("2018-01-31"),
        form: { outline: first },
      },
    });
    const changes = {
      year: 2017,
      countyForm: { outline: second },
      fields: [{ path: `chapter.${first?.chapters[0]?.id}`, value: proseOf("一段。") }],
    };
    expect((await findDraft(await begun(changes)))?.countyForm.outline?.id).toBe(first?.id);
  });

  test("may be begun by its clerk and its county, and by nobody else", async () => {
    expect(await refusalOf({}, people.stranger)).toBe("forbidden");
    expect(await refusalOf({}, people.signer)).toBe("forbidden");
    expect(await refusalOf({}, people.reviewer)).toBeUndefined();
  });

  test("is refused where one of that year exists already, and that one stays as it was", async () => {
    const reportId = await begun();
    const before = await findDraft(reportId);
    expect(await refusalOf({ fields: [{ path: "front.phone", value: "1" }] })).toBe("exists");
    expect(await findDraft(reportId)).toEqual(before);
  });

  test("is not begun at all where one field has no place in the form, is malformed or shows a picture that did not come along", async () => {
    const picture = { type: "picture", attrs: { pictureId: "b".repeat(64), alt: "" } };
    for (const [field, code] of [
      [{ path: "chapter.nowhere", value: proseOf("一段。") }, "fieldUnknown"],
      [{ path: "figure.nowhere:made", value: { value: "1" } }, "fieldUnknown"],
      [{ path: "figure.rules:repealed", value: { value: "很多" } }, "malformed"],
      [{ path: "front.phone", value: "1" }, "fieldUnknown"],
      [{ path: "chapter.others", value: { type: "doc", content: [picture] } }, "pictureUnknown"],
    ] as const)
      expect(await refusalOf({ fields: [...fields, field] })).toBe(code);
    expect(await db.report.count({ where: { unitCode: people.town } })).toBe(0);
  });

  test("is not begun for a year without a form, or one that has not come", async () => {
    expect(await refusalOf({ year: 2012 })).toBe("yearUnsupported");
    expect(await refusalOf({ year: 2099, fields })).toBe("yearTooEarly");
  });
});

describe("a draft that exists already", () => {
  let reportId: string;
  beforeEach(async () => {
    const answer = await beginReport(people.clerk, {
      unitCode: people.town,
      year: 2025,
      from: "empty",
      asIssued: null,
    });
    if (!answer.ok) throw new Error(answer.refusals[0]?.message);
    reportId = answer.value.reportId;
    await fill(people.clerk, reportId, [["chapter.problems", proseOf("已经写好的一段。")]]);
  });

  const over = (baseVersion: number) => ({
    reportId,
    source,
    pictures: [],
    fields: [{ path: "chapter.problems" as const, value: proseOf("文件里的一段。"), baseVersion }],
  });

  test("takes the document's text, and the old one stays in the history", async () => {
    const answer = await fillImported(people.clerk, over(1));
    expect(answer).toEqual({ ok: true, value: { reportId, written: 1, setAside: 0 } });
    expect(proseText((await findDraft(reportId))?.content.chapters.problems)).toBe("文件里的一段。");
    const history = await db.change.findMany({
      where: { reportId, path: "chapter.problems" },
      orderBy: { id: "asc" },
    });
    expect(history.map(({ origin, version }) => [origin, version])).toEqual([
      ["typed", 1],
      ["imported", 2],
    ]);
    expect((await listEvents(reportId)).map(({ move }) => move)).toEqual(["import"]);
  });

  test("has its opening follow an imported contact, unless somebody has written it; undone with the import", async () => {
    const opening = async () => proseText((await findDraft(reportId))?.content.chapters.preface);
    const phone = (value: string, baseVersion: number) =>
      fillImported(people.clerk, {
        ...over(0),
        fields: [{ path: "front.phone" as const, value, baseVersion }],
      });
    const before = await opening();
    expect(await phone("0533-7654321", 0)).toMatchObject({ ok: true, value: { written: 1 } });
    expect(await opening()).toContain("（电话：0533-7654321）");
    const [replacement] = await listReplacements(reportId);
    expect(replacement).toMatchObject({ origin: "imported", fields: 2 });
    await undoReplacement(people.clerk, { reportId, batchId: replacement?.batchId ?? "" });
    expect(await opening()).toBe(before);
    await fill(people.clerk, reportId, [["chapter.preface", proseOf("自己写的引言。")]]);
    await phone("0533-7654322", 2);
    expect(await opening()).toBe("自己写的引言。");
  });

  test("keeps what somebody wrote since the clerk looked, beside the document's text", async () => {
    const answer = await fillImported(people.clerk, over(0));
    expect(answer).toEqual({ ok: true, value: { reportId, written: 0, setAside: 1 } });
    expect(proseText((await findDraft(reportId))?.content.chapters.problems)).toBe("已经写好的一段。");
    expect(await listConflicts(reportId)).toHaveLength(1);
  });

  test("stays as it was where one field cannot be taken, and for whoever may not write it", async () => {
    const before = await findDraft(reportId);
    const { fields: sound, ...rest } = over(1);
    const broken = {
      ...rest,
      fields: [...sound, { path: "chapter.nowhere" as const, value: {}, baseVersion: 0 }],
    };
    expect((await fillImported(people.clerk, broken)).ok).toBe(false);
    expect((await fillImported(people.stranger, over(1))).ok).toBe(false);
    expect((await fillImported(people.reviewer, over(1))).ok).toBe(false);
    expect(await findDraft(reportId)).toEqual(before);
  });

  test("takes nothing into a part that the county's return left locked", async () => {
    await db.report.update({ where: { id: reportId }, data: { state: "returned", unlocked: ["overview"] } });
    const answer = await fillImported(people.clerk, over(1));
    expect(answer).toMatchObject({ ok: false, refusals: [{ code: "chapterLocked" }] });
  });
});

describe("what the screen is given", () => {
  test("a clerk imports for their own unit, for every year that has a form", async () => {
    const [unit] = (await loadImportUnits(people.clerk)) ?? [];
    expect(unit).toMatchObject({ code: people.town, name: "青石镇" });
    expect(unit?.years.at(-1)).toBe(2014);
    expect(await loadImportUnits(people.reviewer)).toBeNull();
  });

  test("where there is no draft: the county's form where it settled one, and whether last year is there", async () => {
    const outline = formFor(2016).edition.outlines[1];
    const due = { countyCode: people.county, dueOn: new Date("2017-01-31") };
    await db.countyYear.create({ data: { ...due, year: 2016, form: { outline } } });
    await db.countyYear.create({ data: { ...due, year: 2017 } });
    await begun({ year: 2015, fields: [fields[0]] });
    expect(await readImportContext(people.clerk, { unitCode: people.town, year: 2016 })).toEqual({
      ok: true,
      value: { unitCode: people.town, year: 2016, countyForm: { outline }, lastYear: true, existing: null },
    });
    expect(await readImportContext(people.clerk, { unitCode: people.town, year: 2017 })).toMatchObject({
      value: { countyForm: null, lastYear: false },
    });
    expect(await readImportContext(people.stranger, { unitCode: people.town, year: 2016 })).toMatchObject({
      refusals: [{ code: "forbidden" }],
    });
  });

  test("where there is a draft: what somebody wrote, apart from what was filled in by itself", async () => {
    const reportId = await begun();
    const context = await readImportContext(people.clerk, { unitCode: people.town, year: 2025 });
    const existing = context.ok ? context.value.existing : null;
    const own = existing?.fields.filter((field) => field.own).map(({ path }) => path);
    expect(own?.sort()).toEqual(fields.map(({ path }) => path).sort());
    expect(existing).toMatchObject({ reportId, state: "drafting", mayWrite: true, unlocked: null });
  });

  test("a draft that stands is shown to nobody but its township, though a reviewer may import older reports", async () => {
    await begun();
    const asked = { unitCode: people.town, year: 2025 };
    for (const actor of [people.reviewer, await person("administrator", people.county)])
      expect(await readImportContext(actor, asked)).toEqual({
        ok: false,
        refusals: [{ code: "exists", message: expect.stringContaining("已经建立") }],
      });
    expect(await readImportContext(people.reviewer, { ...asked, year: 2024 })).toMatchObject({ ok: true });
  });

  test("where a value came from, by the last change that counted, however long the history is", async () => {
    const reportId = await begun();
    for (const words of ["一。", "二。", "三。"])
      await fill(people.clerk, reportId, [["chapter.problems", proseOf(words)]]);
    const [last] = await db.change.findMany({ where: { reportId }, orderBy: { id: "desc" }, take: 1 });
    const { id: _, ...setAside } = { ...last, outcome: "setAside", origin: "imported" } as const;
    await db.change.create({
      data: { ...setAside, operationId: randomUUID(), value: {} } as Prisma.ChangeUncheckedCreateInput,
    });
    const origins = await listOrigins(reportId);
    expect(origins.get("chapter.problems")).toBe("typed");
    expect(origins.get("front.phone")).toBe("imported");
    expect(origins.get("front.periodFrom")).toBe("prefilled");
    expect(origins.size).toBe(await db.field.count({ where: { reportId } }));
  });

  test("which fields still stand as they were brought in, to those who may read the draft", async () => {
    const reportId = await begun();
    await fill(people.clerk, reportId, [["chapter.problems", proseOf("改过的一段。")]]);
    expect((await loadImported(people.clerk, { reportId }))?.sort()).toEqual([
      "figure.rules:made",
      "front.phone",
    ]);
    expect(await loadImported(people.stranger, { reportId })).toBeNull();
    expect(await loadImported(people.clerk, { reportId: "not-an-id" })).toBeNull();
  });
});
