import { setImmediate as nextTurn } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readForm } from "./submitted-form";

const limits = { textBytes: 100, fileBytes: 1000, files: 3 };

function requestOf(form: FormData): Request {
  return new Request("http://county.example/form", { method: "POST", body: form });
}

function formOf(texts: Record<string, string>, files: readonly Uint8Array<ArrayBuffer>[] = []): FormData {
  const form = new FormData();
  for (const [name, text] of Object.entries(texts)) form.set(name, text);
  for (const bytes of files) form.append("file", new Blob([bytes]));
  return form;
}

test("every text and every byte is read as it was sent", async () => {
  const bytes = fc.uint8Array({ maxLength: 1000 }).map((array) => new Uint8Array(array));
  const sent = fc.record({
    text: fc.string({ maxLength: 30, unit: "grapheme" }),
    files: fc.array(bytes, { maxLength: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(sent, async ({ text, files }) => {
      const read = await readForm(requestOf(formOf({ 名称: text }, files)), limits);
      // A form has every line break as CRLF.
      expect(read?.texts.get("名称")).toBe(text.replaceAll(/\r\n?|\n/g, "\r\n"));
      expect(read?.files.get("file") ?? []).toEqual(files);
    }),
    { numRuns: 40 },
  );
});

test.each([
  ["a longer text", formOf({ text: "字".repeat(40) })],
  ["a larger file", formOf({}, [new Uint8Array(1001)])],
  ["more files", formOf({}, Array(4).fill(new Uint8Array(1)))],
  ["more texts", formOf(Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`text${at}`, ""])))],
])("a form beyond its limits is refused: %s", async (_, form) => {
  expect(await readForm(requestOf(form), limits)).toBeNull();
});

test.each([
  ["another type", "text/plain", "x"],
  ["no boundary", "multipart/form-data", "x"],
  ["another boundary", "multipart/form-data; boundary=b", "--a\r\n\r\nx\r\n--a--\r\n"],
  [
    "no end",
    "multipart/form-data; boundary=b",
    '--b\r\nContent-Disposition: form-data; name="text"\r\n\r\nx',
  ],
  ["nothing", "multipart/form-data; boundary=b", null],
])("a body that is no whole form is refused: %s", async (_, type, body) => {
  const request = new Request("http://county.example/form", {
    method: "POST",
    ...(body !== null && { body }),
    headers: { "Content-Type": type },
  });
  expect(await readForm(request, limits)).toBeNull();
});

test("others have their turn while a large file is read, and while it is put together", async () => {
  let turns = 0;
  let sentAt = 0;
  let isDone = false;
  const large = { ...limits, fileBytes: 10_000_000 };
  const chunks = Array.from({ length: 100 }, () => new Uint8Array(100_000));
  const others = (async () => {
    while (!isDone) {
      await nextTurn();
      turns += 1;
    }
  })();
  const read = await readForm(
    arriving(chunks, () => {
      sentAt = turns;
    }),
    large,
  );
  isDone = true;
  await others;
  expect(read?.files.get("file")?.[0]?.byteLength).toBe(10_000_000);
  expect(sentAt).toBeGreaterThan(50);
  expect(turns - sentAt).toBeGreaterThan(8);
});

/** A form whose file arrives in chunks, each in a turn of its own, as from a network. */
function arriving(chunks: readonly Uint8Array[], sent = () => {}): Request {
  const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n';
  const parts = [new TextEncoder().encode(head), ...chunks, new TextEncoder().encode("\r\n--b--\r\n")];
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await nextTurn();
      const next = parts.shift();
      if (next) controller.enqueue(next);
      else {
        sent();
        controller.close();
      }
    },
  });
  const headers = { "Content-Type": "multipart/form-data; boundary=b" };
  return new Request("http://county.example/form", {
    method: "POST",
    body,
    headers,
    duplex: "half",
  } as RequestInit);
}
