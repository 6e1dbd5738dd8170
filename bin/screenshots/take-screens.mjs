import { mkdir, writeFile } from "node:fs/promises";
import sharp from "sharp";
import { inRoot } from "../paths.mjs";
import { screens } from "./screens.mjs";
import { signIn } from "./steps.mjs";

/** A phone, a tablet, the usual office screen, and a large one. */
const sizes = [
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

/**
 * The scale at which a screen is stored, its quality as WebP, and the space between two screens in pixels.
 */
const SCALE = 0.5;
const QUALITY = 30;
const GAP = 16;

/**
 * Takes every screen at all widths: docs/screens/<name>.webp, side by side, and docs/screens.md, which shows
 * them.
 * @param {import("@playwright/test").Browser} browser
 * @param {import("@playwright/test").BrowserContextOptions} options
 * @param {(name: string) => boolean} wanted
 */
export async function takeScreens(browser, options, wanted) {
  const folder = inRoot("docs", "screens");
  await mkdir(folder, { recursive: true });
  const contexts = new Map();
  for (const [name, screen] of Object.entries(screens)) {
    if (!wanted(name)) continue;
    const { who = "", path } = screen;
    if (!contexts.has(who)) contexts.set(who, await contextOf(browser, options, who));
    const page = await contexts.get(who).newPage();
    if (path) await page.goto(path);
    else await screen.show(page);
    // While a page is loading it shows where its content will be.
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await writeFile(`${folder}/${name}.webp`, await sheetOf(page));
    console.log(`docs/screens/${name}.webp`);
    await page.close();
  }
  for (const context of contexts.values()) await context.close();
  await writeFile(inRoot("docs", "screens.md"), screensPage());
}

async function contextOf(browser, options, who) {
  const context = await browser.newContext(options);
  if (who === "") return context;
  const page = await context.newPage();
  await signIn(page, who);
  await page.close();
  return context;
}

/** The page at all widths, side by side. @param {import("@playwright/test").Page} page */
async function sheetOf(page) {
  const parts = [];
  let left = 0;
  for (const { width, height } of sizes) {
    await page.setViewportSize({ width, height });
    await page.evaluate(async () => {
      window.scrollTo(0, 0);
      await document.fonts.ready;
    });
    const png = await page.screenshot({ animations: "disabled" });
    const input = await sharp(png)
      .resize({ width: Math.round(width * SCALE) })
      .toBuffer();
    parts.push({ input, left, top: 0 });
    left += Math.round(width * SCALE) + GAP;
  }
  const height = Math.round(Math.max(...sizes.map((size) => size.height)) * SCALE);
  return sharp({ create: { width: left - GAP, height, channels: 3, background: "#888" } })
    .composite(parts)
    .webp({ quality: QUALITY, effort: 6 })
    .toBuffer();
}

/** @returns the text of docs/screens.md */
export function screensPage() {
  const shown = Object.entries(screens).map(([name, { title, who, path, route }]) => {
    const where = route ?? path?.split("?")[0]?.slice(1);
    return `## ${title}\n\n${who ? `\`${who}\`, ` : ""}\`/${where}\`\n\n![${title}](screens/${name}.webp)\n`;
  });
  return `# The screens as they are

Every page of the product with the demonstration's data, 390, 768, 1366 and 1920 pixels wide, as it stands when it is opened.
Made by \`npm run screenshots\`, as are these lines; the account that sees it is named with its address.

${shown.join("\n")}`;
}
