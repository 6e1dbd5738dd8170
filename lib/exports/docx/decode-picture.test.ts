import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { decodePicture } from "./decode-picture";

const [width, height] = [30, 20];
const rgb = Buffer.from(Array.from({ length: width * height * 3 }, (_, index) => (index * 7) % 256));
const picture = () => sharp(rgb, { raw: { width, height, channels: 3 } });

/** The pixels of a PNG, read by another decoder. */
const pixelsOf = async (png: Uint8Array) =>
  sharp(Buffer.from(png)).removeAlpha().raw().toBuffer({ resolveWithObject: true });

describe("a picture of a Word file", () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    "a JPEG of EXIF orientation %i is turned upright",
    async (orientation) => {
      const jpeg = await picture().jpeg({ quality: 95 }).withMetadata({ orientation }).toBuffer();
      const decoded = await decodePicture(jpeg);
      expect(decoded).toMatchObject({ type: "jpg", isTurned: orientation !== 1 });
      const upright = await sharp(jpeg).autoOrient().raw().toBuffer({ resolveWithObject: true });
      const { data, info } = await pixelsOf(decoded.toPng());
      expect([info.width, info.height]).toEqual([upright.info.width, upright.info.height]);
      expect(data.equals(upright.data)).toBe(true);
    },
  );

  test("a WebP keeps its pixels as PNG", async () => {
    const decoded = await decodePicture(await picture().webp({ lossless: true }).toBuffer());
    expect(decoded.type).toBe("webp");
    expect((await pixelsOf(decoded.toPng())).data.equals(rgb)).toBe(true);
  });

  test.each([
    ["PNG", async () => picture().png().toBuffer()],
    ["interlaced PNG", async () => picture().png({ progressive: true }).toBuffer()],
    ["PNG with a palette", async () => picture().png({ palette: true }).toBuffer()],
    ["grey JPEG", async () => picture().grayscale().jpeg({ progressive: true }).toBuffer()],
    ["JPEG of four colours", async () => picture().toColourspace("cmyk").jpeg().toBuffer()],
    ["JPEG", async () => picture().jpeg().toBuffer()],
    ["WebP", async () => picture().webp().toBuffer()],
  ])("a %s is accepted whole and refused cut short", async (_, make) => {
    const bytes = new Uint8Array(await make());
    await decodePicture(bytes);
    for (const part of [0.3, 0.6, 0.9])
      await expect(decodePicture(bytes.subarray(0, Math.floor(bytes.length * part)))).rejects.toThrow();
    await decodePicture(bytes);
  });

  test("a changed byte of a PNG and a picture of another format are refused", async () => {
    const png = new Uint8Array(await picture().png().toBuffer());
    png[60] = (png[60] ?? 0) ^ 255;
    await expect(decodePicture(png)).rejects.toThrow("CRC");
    await expect(decodePicture(await picture().gif().toBuffer())).rejects.toThrow("gif");
  });
});
