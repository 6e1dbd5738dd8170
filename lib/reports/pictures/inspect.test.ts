import { crc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import { PICTURE_BYTES_MAX } from "@/lib/core/prose/prose-pictures";
import { inspectPicture } from "./inspect";
import { joined, jpeg, patched, png, webp } from "./testing/samples";

const text = (words: string) => new TextEncoder().encode(words);
const code = (bytes: Uint8Array) => {
  const result = inspectPicture(bytes);
  return result.ok ? "ok" : result.refusals[0]?.code;
};

describe("knows a picture by its content", () => {
  it.each([
    ["image/png", png],
    ["image/jpeg", jpeg],
    ["image/webp", webp],
  ])("%s", (mime, bytes) => {
    expect(inspectPicture(bytes)).toEqual({ ok: true, value: { mime, width: 3, height: 2 } });
  });

  it("turns the measures of a picture that lies on its side", () => {
    const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1];
    const orientation = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
    const body = [...exif, ...orientation];
    const segment = Uint8Array.from([0xff, 0xe1, 0, body.length + 2, ...body]);
    const turned = joined(jpeg.subarray(0, 2), segment, jpeg.subarray(2));
    expect(inspectPicture(turned)).toEqual({ ok: true, value: { mime: "image/jpeg", width: 2, height: 3 } });
  });

  it("lets a camera append behind a JPEG", () => {
    expect(code(joined(jpeg, text("more")))).toBe("ok");
  });
});

describe("refuses what is no whole picture", () => {
  it.each([
    ["an SVG", text('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ["a GIF", text("GIF89a\u0001\u0000\u0001\u0000")],
    ["a web page", text("<!doctype html><script>1</script>")],
  ])("%s", (_, bytes) => expect(code(bytes)).toBe("pictureType"));

  it.each([
    [
      "a web page behind the first bytes of a PNG",
      joined(png.subarray(0, 8), text("<html><script>1</script></html>")),
    ],
    ["a web page behind a PNG", joined(png, text("<script>1</script>"))],
    ["a PNG with a wrong checksum", patched(png, 20, [9])],
    ["a PNG without pixels", joined(png.subarray(0, 33), png.subarray(-12))],
    ["a JPEG without pixels", Uint8Array.from([0xff, 0xd8, 0xff, 0xd9])],
    ["a WebP of another length", joined(webp, text("<script>1</script>"))],
  ])("%s", (_, bytes) => expect(code(bytes)).toBe("pictureBroken"));

  it("a file cut off anywhere", () => {
    for (const whole of [png, jpeg, webp])
      for (let length = 12; length < whole.length; length += 1)
        expect(code(whole.subarray(0, length)), `${length}`).toBe("pictureBroken");
  });

  it("an empty file, and one of more than 5 MB", () => {
    expect(code(new Uint8Array())).toBe("pictureEmpty");
    expect(code(new Uint8Array(PICTURE_BYTES_MAX + 1))).toBe("pictureTooLarge");
  });

  it.each([
    [0, 2],
    [12_001, 2],
  ])("sides of %i × %i pixels", (width, height) => {
    const header = Uint8Array.from(png.subarray(12, 29));
    new DataView(header.buffer).setUint32(4, width);
    new DataView(header.buffer).setUint32(8, height);
    const checksum = new Uint8Array(4);
    new DataView(checksum.buffer).setUint32(0, crc32(header));
    expect(code(joined(png.subarray(0, 12), header, checksum, png.subarray(33)))).toBe("pictureSize");
  });
});
