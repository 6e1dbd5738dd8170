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

/** A request whose body begins and does not go on until it is ended. */
function slowRequest(length: number, address: string): { request: Request; end(): void } {
  let end = () => {};
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode("--x\r\n"));
      end = () => controller.close();
    },
  });
  const headers = {
    "Content-Type": "multipart/form-data; boundary=x",
    "Content-Length": String(length),
    "X-Client-Address": address,
  };
  const init = { method: "POST", body, headers, duplex: "half" };
  return { request: new Request("http://localhost/verify", init), end };
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

test("slow senders hold up nobody: small files need no seat, and each network has two for large ones", async () => {
  const slow = [
    ...Array.from({ length: 20 }, () => slowRequest(1_000_000, "203.0.113.7")),
    ...Array.from({ length: 20 }, () => slowRequest(40_000_000, "203.0.113.7")),
  ];
  const waiting = slow.map(({ request: each }) => readUpload(each, statusOrSize));
  const large = request(3_000_000);
  large.headers.set("X-Client-Address", "198.51.100.4");
  expect(await readUpload(large, statusOrSize)).toBe(3_000_000);
  expect(await readUpload(request(1), statusOrSize)).toBe(1);
  const another = request(3_000_000);
  another.headers.set("X-Client-Address", "203.0.113.7");
  expect(await readUpload(another, statusOrSize)).toBe(503);
  for (const { end } of slow) end();
  const answers = await Promise.all(waiting);
  expect(answers.filter((status) => status === 503)).toHaveLength(18);
  expect(await readUpload(another, statusOrSize)).toBe(3_000_000);
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
