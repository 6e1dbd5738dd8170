import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { filledContent } from "@/lib/core/document/testing-report";
import { formFor } from "@/lib/core/editions/registry";
import { db } from "@/lib/platform/db";
import { keepFiles } from "../receipts/keep-and-sign";
import { makeReport, makeUnits, makeVersion, places, publish } from "../testing/published";
import { fileResponse } from "./file-response";
import { loadFile } from "./loaders";

beforeAll(makeUnits);

const params = (year: number, version?: string) => ({
  unit: places.town,
  year: String(year),
  ...(version === undefined ? {} : { version }),
});
const ask = (year: number, version?: string, headers: Record<string, string> = {}) =>
  fileResponse(
    new Request(`http://localhost/files/${year}/${version}`, { headers }),
    params(year, version),
    "pdf",
  );

async function published(year: number) {
  const { reportId, versionId } = await makeReport(places.town, year);
  await publish(reportId, versionId);
  return reportId;
}

describe("a file of a published version", () => {
  test("is made on the first request, and has the same bytes ever after", async () => {
    await published(2021);
    const first = await loadFile(params(2021), "pdf");
    const bytes = Buffer.from((await first?.read()) ?? []);
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect(first?.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(first?.remarks.fonts).toContain("正文");
    await db.version.updateMany({ data: { blocks: [] } });
    const second = await loadFile(params(2021, "1"), "pdf");
    expect(Buffer.from((await second?.read()) ?? [])).toEqual(bytes);
    expect({ ...second, read: null }).toEqual({ ...first, read: null });
  });

  test("requested twice at the same time is made once", async () => {
    await published(2022);
    const [one, two] = await Promise.all([loadFile(params(2022), "docx"), loadFile(params(2022), "docx")]);
    expect(one?.sha256).toBe(two?.sha256);
    expect(await db.publishedFile.count({ where: { sha256: one?.sha256 ?? "" } })).toBe(1);
  });

  test("of every format is stored when a version is published; a correction has its own files", async () => {
    const reportId = await published(2023);
    await keepFiles(places.town, 2023, 1);
    const content = filledContent(formFor(2023));
    const { versionId } = await makeVersion(reportId, {
      ...content,
      front: { ...content.front, phone: "0533-7830001" },
    });
    await publish(reportId, versionId, "更正联系电话");
    await keepFiles(places.town, 2023, 2);
    const files = await db.publishedFile.findMany({ where: { publication: { year: 2023 } } });
    const formats = ["csv", "docx", "json", "pdf", "xlsx"];
    expect(files.map(({ format }) => format).sort()).toEqual(formats.flatMap((format) => [format, format]));
    expect(new Set(files.map(({ sha256 }) => sha256)).size).toBe(10);
    expect((await loadFile(params(2023), "pdf"))?.name).toMatch(/年度报告（第2版）[.]pdf$/);
    expect((await loadFile(params(2023, "1"), "pdf"))?.name).toMatch(/年度报告[.]pdf$/);
  });
});

describe("the response", () => {
  test("names the file in Chinese and in Latin letters, and is revalidated under every URL: it may be taken down", async () => {
    await published(2024);
    const answer = await ask(2024, "1");
    expect(answer.headers.get("Content-Type")).toBe("application/pdf");
    expect(answer.headers.get("Content-Disposition")).toBe(
      `attachment; filename="report-${places.town}-2024-v1.pdf"; filename*=UTF-8''${encodeURIComponent("齐都镇人民政府2024年政府信息公开工作年度报告.pdf")}`,
    );
    expect(answer.headers.get("Cache-Control")).toContain("max-age=0");
    expect((await ask(2024)).headers.get("Cache-Control")).toContain("max-age=0");
    const again = await ask(2024, "1", { "If-None-Match": answer.headers.get("ETag") ?? "" });
    expect(again.status).toBe(304);
  });

  test("is a message where nothing is published", async () => {
    for (const version of [undefined, "9", "0", "x"]) {
      const answer = await ask(2019, version);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain("没有公布过");
    }
  });
});
