import { expect, test } from "vitest";
import { digestSchema } from "./schema";
import { readUpload, type VerificationUpload } from "./upload";

function request(bytes: number | null, length?: string): Request {
  const body = new FormData();
  if (bytes !== null) body.append("file", new File([new Uint8Array(bytes)], "报告.pdf"));
  const made = new Request("http://localhost/verify", { method: "POST", body });
  made.headers.set("Content-Length", length ?? String((bytes ?? 0) + 200));
  return made;
}
const statusOrSize = async (upload: VerificationUpload) =>
  "refused" in upload ? upload.status : upload.bytes.length;

test("a form's file is read", async () => {
  expect(await readUpload(request(1000), statusOrSize)).toBe(1000);
});

test.each([
  ["no file", request(null), 400],
  ["an empty file", request(0), 400],
  ["a file beyond the limit, before it is read", request(10, "60000000"), 413],
])("%s is refused", async (_, asked, status) => {
  expect(await readUpload(asked, statusOrSize)).toBe(status);
});

test("a body that is not a form is refused", async () => {
  const asked = new Request("http://localhost/verify", { method: "POST", body: "x" });
  expect(await readUpload(asked, statusOrSize)).toBe(411);
  asked.headers.set("Content-Length", "1");
  expect(await readUpload(asked, statusOrSize)).toBe(400);
});

test("of many at the same time some are asked to wait, and later ones are accepted again", async () => {
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const waiting = Array.from({ length: 4 }, () =>
    readUpload(request(1), async (upload) => {
      await gate;
      return statusOrSize(upload);
    }),
  );
  expect(await readUpload(request(1), statusOrSize)).toBe(503);
  open();
  expect(await Promise.all(waiting)).toEqual([1, 1, 1, 1]);
  expect(await readUpload(request(1), statusOrSize)).toBe(1);
});

test.each([
  ["a".repeat(64), "a".repeat(64)],
  [` SHA-256：${"AB 12 ".repeat(16)}`, "ab12".repeat(16)],
])("a code is read as people copy it: %s", (text, digest) => {
  expect(digestSchema.parse(text)).toBe(digest);
});

test.each(["other text is refused: %s", "abc", "g".repeat(64), "a".repeat(65)])(
  "what is no code is refused: %s",
  (text) => {
    expect(digestSchema.safeParse(text).success).toBe(false);
  },
);
