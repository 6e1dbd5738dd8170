import { expect, type Page } from "@playwright/test";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";

type NamedFile = { name: string; mimeType: string; buffer: Buffer };

const sheet = "xl/worksheets/sheet1.xml";

/** Presses a button that downloads a workbook. @returns the file */
export async function download(page: Page, button: string): Promise<NamedFile> {
  const handed = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const file = await handed;
  const chunks: Uint8Array[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk);
  return { name: file.suggestedFilename(), mimeType: "", buffer: Buffer.concat(chunks) };
}

/** The addresses of the unlocked cells. */
export async function openCells({ buffer }: NamedFile): Promise<string[]> {
  const book = await readXlsx(new Uint8Array(buffer), { readStyles: true });
  const cells = [...(book.sheets[0]?.cells ?? [])].filter(
    ([, { style }]) => style?.protection?.locked === false,
  );
  return cells.map(([place]) => {
    const [row, column] = place.split(",").map(Number);
    return `${String.fromCharCode(65 + (column ?? 0))}${(row ?? 0) + 1}`;
  });
}

/** The comments on cells, by address. */
export async function comments({ buffer }: NamedFile): Promise<string[]> {
  const book = await readXlsx(new Uint8Array(buffer));
  return [...(book.sheets[0]?.cells?.values() ?? [])].flatMap(({ comment }) =>
    comment ? [comment.text] : [],
  );
}

/** The workbook with these texts in its cells, as if typed. */
export function typedInto(file: NamedFile, texts: Readonly<Record<string, string>>): NamedFile {
  const parts = unzipSync(new Uint8Array(file.buffer));
  let xml = strFromU8(parts[sheet] ?? new Uint8Array());
  for (const [ref, text] of Object.entries(texts)) {
    const cell = new RegExp(`<c r="${ref}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`);
    expect(xml, `a cell ${ref}`).toMatch(cell);
    const number = /^-?\d+([.]\d+)?$/.test(text);
    const inner = number ? `><v>${text}</v>` : ` t="inlineStr"><is><t>${text}</t></is>`;
    xml = xml.replace(cell, (_, style = "") => `<c r="${ref}"${style}${inner}</c>`);
  }
  return { ...file, buffer: Buffer.from(zipSync({ ...parts, [sheet]: strToU8(xml) })) };
}
