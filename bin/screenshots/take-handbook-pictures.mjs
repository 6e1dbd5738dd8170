import { mkdir, writeFile } from "node:fs/promises";
import sharp from "sharp";
import { inRoot } from "../paths.mjs";
import { handbookPictures } from "./handbook-pictures.mjs";
import { signIn } from "./steps.mjs";

const folder = inRoot("public", "help");

/**
 * Takes the pictures of the handbooks: public/help/<name>.webp, in few colours, so that they stay small.
 * @param {import("@playwright/test").Browser} browser
 * @param {import("@playwright/test").BrowserContextOptions} options
 * @param {(name: string) => boolean} wanted
 */
export async function takeHandbookPictures(browser, options, wanted) {
  await mkdir(folder, { recursive: true });
  for (const [name, { who, height = 900, show }] of Object.entries(handbookPictures)) {
    if (!wanted(name)) continue;
    const page = await browser.newPage({ ...options, viewport: { width: 1200, height } });
    await signIn(page, who);
    const part = await show(page);
    if (!part) await page.evaluate(() => window.scrollTo(0, 0));
    await page.evaluate(() => document.fonts.ready);
    const png = await (part ?? page).screenshot({ animations: "disabled" });
    await writeFile(`${folder}/${name}.webp`, await small(png));
    console.log(`public/help/${name}.webp`);
    await page.close();
  }
}

const LARGEST_BYTES = 40 * 1024;

/**
 * Encodes a PNG losslessly as WebP, with a palette of as many colours as fit into the size limit.
 * @param {Buffer} png
 */
async function small(png) {
  for (const colours of [24, 16, 12, 8]) {
    const palette = await sharp(png).png({ palette: true, colours, dither: 0 }).toBuffer();
    const bytes = await sharp(palette).webp({ lossless: true, effort: 6 }).toBuffer();
    if (bytes.length <= LARGEST_BYTES || colours === 8) return bytes;
  }
}
