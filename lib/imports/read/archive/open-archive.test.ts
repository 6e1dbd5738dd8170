import { crc32 } from "node:zlib";
import { strToU8, type Zippable, zipSync } from "fflate";
import { expect, test } from "vitest";
import { RefusedDocument } from "../refused-document";
import { openArchive } from "./open-archive";

function blobOf(bytes: Uint8Array): Blob {
  return new Blob([new Uint8Array(bytes)]);
}

function zip(files: Zippable): Uint8Array {
  return zipSync(files);
}

/** The same archive with the bytes of `from` replaced in all copies. */
function replaced(bytes: Uint8Array, from: string, to: Uint8Array): Uint8Array {
  const copy = new Uint8Array(bytes);
  const wanted = strToU8(from);
  for (let at = 0; at <= copy.length - wanted.length; at += 1)
    if (wanted.every((byte, index) => copy[at + index] === byte)) copy.set(to, at);
  return copy;
}

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(RefusedDocument);
  return (error as RefusedDocument).message;
}

test("files are unpacked unchanged, with their folders in the name", async () => {
  const files = await openArchive(
    blobOf(zip({ 青石镇: { "2018年.txt": strToU8("正文") }, "空.txt": new Uint8Array() })),
  );
  expect(files.map(({ name }) => name)).toEqual(["青石镇/2018年.txt", "空.txt"]);
  expect(new TextDecoder().decode(await files[0]?.read())).toBe("正文");
  expect(await files[1]?.read()).toEqual(new Uint8Array());
});

test("files that operating systems leave behind are skipped", async () => {
  const files = await openArchive(
    blobOf(
      zip({
        "__MACOSX/._甲.docx": strToU8("x"),
        "甲/.DS_Store": strToU8("x"),
        "甲/Thumbs.db": strToU8("x"),
        "甲/~$年报.docx": strToU8("x"),
        "甲/年报.docx": strToU8("x"),
      }),
    ),
  );
  expect(files.map(({ name }) => name)).toEqual(["甲/年报.docx"]);
});

test("names in GBK without a mark, as Windows packs them, are decoded", async () => {
  // “年报.txt” in GBK, of the same length as the placeholder.
  const gbk = Uint8Array.of(0xc4, 0xea, 0xb1, 0xa8, 0x2e, 0x74, 0x78, 0x74);
  const [file] = await openArchive(blobOf(replaced(zip({ "ABCD.txt": strToU8("x") }), "ABCD.txt", gbk)));
  expect(file?.name).toBe("年报.txt");
});

test("the UTF-8 name in an Info-ZIP field takes precedence while it belongs to the name", async () => {
  const field = (name: string) => {
    const bytes = new Uint8Array([1, 0, 0, 0, 0, ...strToU8("年报.txt")]);
    new DataView(bytes.buffer).setUint32(1, crc32(strToU8(name)), true);
    return { 28789: bytes };
  };
  const packed = zip({
    "ABCD.txt": [strToU8("x"), { extra: field("ABCD.txt") }],
    "renamed.txt": [strToU8("x"), { extra: field("before.txt") }],
  });
  expect((await openArchive(blobOf(packed))).map(({ name }) => name)).toEqual(["年报.txt", "renamed.txt"]);
});

test("a name cannot leave its folder", async () => {
  const [file] = await openArchive(blobOf(zip({ "../../etc\\甲.txt": strToU8("x") })));
  expect(file?.name).toBe("etc/甲.txt");
});

test("an entry that grows a thousandfold is refused while it is unpacked", async () => {
  const [bomb, sound] = await openArchive(
    blobOf(zip({ "bomb.txt": new Uint8Array(19_000_000), "sound.txt": strToU8("正文") })),
  );
  expect(await refusal(bomb?.read() ?? Promise.resolve())).toContain("解开后过大");
  expect(await sound?.read()).toEqual(strToU8("正文"));
});

test("an entry with more bytes than stated is refused", async () => {
  const bytes = zip({ "a.txt": new Uint8Array(30_000_000).map((_, at) => (at * 7919) >>> 5) });
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 4; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
  const [file] = await openArchive(blobOf(bytes));
  expect(await refusal(file?.read() ?? Promise.resolve())).toContain("已损坏");
});

test("a list that claims more than the permitted length is not read", async () => {
  const bytes = zip({ "a.txt": new Uint8Array(6_000_000).map((_, at) => (at * 7919) >>> 3) });
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 10, 5_000_001, true);
  view.setUint32(bytes.length - 6, 0, true);
  expect(await refusal(openArchive(blobOf(bytes)))).toContain("太多");
});

test("an entry with damaged bytes is refused, the others are not", async () => {
  const bytes = zipSync({ "a.txt": strToU8("一二三四"), "b.txt": strToU8("五六") }, { level: 0 });
  const [broken, sound] = await openArchive(blobOf(replaced(bytes, "一二三四", strToU8("一二三五"))));
  expect(await refusal(broken?.read() ?? Promise.resolve())).toContain("已损坏");
  expect(await sound?.read()).toEqual(strToU8("五六"));
});

test("an encrypted entry is refused", async () => {
  const bytes = zip({ "a.txt": strToU8("x") });
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 4; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
  const [file] = await openArchive(blobOf(bytes));
  expect(await refusal(file?.read() ?? Promise.resolve())).toContain("密码");
});

test("too many entries, a truncated archive and other files are refused as a whole", async () => {
  const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, at) => [`${at}.txt`, strToU8("x")]));
  expect(await refusal(openArchive(blobOf(zip(many))))).toContain("太多");
  const cut = zip({ "a.txt": strToU8("x") }).slice(0, -30);
  expect(await refusal(openArchive(blobOf(cut)))).toContain("已损坏");
  expect(await refusal(openArchive(blobOf(strToU8("不是压缩包"))))).toContain("已损坏");
});
