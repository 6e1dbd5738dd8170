import { describe, expect, test } from "vitest";
import { png } from "@/lib/reports/pictures/testing/samples";
import { readImportUpload } from "./upload";

const url = "http://county.example/imports/accept";

function formOf(parts: Record<string, string>, pictures: readonly Uint8Array[] = []): FormData {
  const form = new FormData();
  for (const [name, text] of Object.entries(parts)) form.set(name, text);
  for (const bytes of pictures) form.append("picture", new Blob([bytes as Uint8Array<ArrayBuffer>]));
  return form;
}

async function requestOf(form: FormData, length?: string): Promise<Request> {
  const framed = new Request(url, { method: "POST", body: form });
  const body = await framed.arrayBuffer();
  const headers = {
    "Content-Type": framed.headers.get("Content-Type") ?? "",
    "Content-Length": length ?? "",
  };
  if (length === undefined) headers["Content-Length"] = String(body.byteLength);
  return new Request(url, { method: "POST", body, headers });
}

describe("an import as a form", () => {
  test("is read with its pictures, byte by byte", async () => {
    const form = formOf({ operation: "begin", input: '{"year":2025}' }, [png, png]);
    expect(await readImportUpload(await requestOf(form))).toEqual({
      ok: true,
      operation: "begin",
      input: { year: 2025 },
      pictures: [png, png],
    });
  });

  test.each([
    ["of another operation", { operation: "drop", input: "{}" }],
    ["without fields", { operation: "begin" }],
    ["with fields that are no JSON", { operation: "begin", input: "{" }],
  ])("%s is refused", async (_, parts) => {
    const read = await readImportUpload(await requestOf(formOf(parts)));
    expect(read).toMatchObject({ ok: false, refusal: { code: "malformed" } });
  });

  test("that is too large, or does not say how large it is, is refused before it is read", async () => {
    const form = formOf({ operation: "begin", input: "{}" });
    for (const length of ["27000000", "much"]) {
      const request = await requestOf(form, length);
      expect(await readImportUpload(request)).toMatchObject({ ok: false, refusal: { code: "tooLarge" } });
      expect(request.bodyUsed).toBe(false);
    }
    const many = formOf({ operation: "begin", input: "{}" }, Array(61).fill(png));
    expect(await readImportUpload(await requestOf(many))).toMatchObject({ ok: false });
  });
});
