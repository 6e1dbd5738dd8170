import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, it } from "vitest";
import { runBounded } from "./run-bounded.mjs";

const folder = mkdtempSync(join(tmpdir(), "report-bounded-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A command that reads files in a worker thread, as the real one does, and fails on two names. */
const script = pathToFileURL(join(folder, "command.mjs"));
writeFileSync(
  script,
  `import { once } from "node:events";
import { parentPort } from "node:worker_threads";
for (const name of process.argv.slice(3)) {
  while (name === "endless");
  for (const all = []; name === "vast"; ) all.push(Array.from({ length: 1e5 }, () => ({})));
  parentPort.postMessage({ line: name });
  await once(parentPort, "message");
}
parentPort.postMessage({ exitCode: 3 });
parentPort.unref();
`,
);

async function run(...args: string[]) {
  const lines: string[] = [];
  const print = async (line: string) => {
    lines.push(line);
  };
  return { code: await runBounded({ script, args, print, limit: 3000 }), lines };
}

it("prints what the command reports, and ends as it does", async () =>
  expect(await run("check", "a", "b")).toEqual({ code: 3, lines: ["a", "b"] }));

it("gives up a file that never ends, and goes on with the next", { timeout: 60_000 }, async () => {
  const { code, lines } = await run("check", "a", "endless", "b");
  expect(code).toBe(2);
  expect([lines[0], lines[2]]).toEqual(["a", "b"]);
  expect(JSON.parse(lines[1] ?? "")).toEqual({ file: "endless", error: expect.stringContaining("没有读完") });
});

it("gives up a file that takes too much memory", { timeout: 120_000 }, async () => {
  const { lines } = await run("check", "vast", "b");
  expect(JSON.parse(lines[0] ?? "").error).toMatch(/内存|没有读完/);
  expect(lines[1]).toBe("b");
});

/** A PDF of one page filled with a pattern that contains itself. */
function selfFilledPdf(): string {
  const stream = (head: string, body: string) =>
    `<< ${head} /Length ${body.length} >>\nstream\n${body}\nendstream`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Pattern << /P 5 0 R >> >> >>",
    stream("", "/Pattern cs /P scn 0 0 100 100 re f"),
    stream(
      "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 10 10] /XStep 10 /YStep 10 /Resources << /Pattern << /P 5 0 R >> >>",
      "/Pattern cs /P scn 0 0 5 5 re f",
    ),
  ];
  let pdf = "%PDF-1.7\n";
  const offsets = objects.map((object, at) => {
    const offset = pdf.length;
    pdf += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, "0");
  });
  const table = ["0000000000 65535 f ", ...offsets.map((offset) => `${offset} 00000 n `)].join("\n");
  return `${pdf}xref\n0 ${offsets.length + 1}\n${table}\ntrailer << /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`;
}

it("gives up a PDF whose pattern is painted with itself", { timeout: 60_000 }, async () => {
  const path = join(folder, "回环.pdf");
  writeFileSync(path, selfFilledPdf());
  const lines: string[] = [];
  const print = async (line: string) => {
    lines.push(line);
  };
  const command = new URL("./as-written.mjs", import.meta.url);
  expect(await runBounded({ script: command, args: ["check", path], print, limit: 8000 })).toBe(2);
  expect(JSON.parse(lines[0] ?? "")).toEqual({ file: path, error: expect.stringContaining("没有读完") });
});
