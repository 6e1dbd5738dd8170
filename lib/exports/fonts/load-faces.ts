import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chooseFaces, type Faces } from "./faces";
import { unpackWoff } from "./woff";

/** The weights of the bundled open font that the roles need. */
const openWeights = ["400Regular", "600SemiBold", "700Bold"];

/**
 * The fonts from the operator's folder and from the packages of the open fonts.
 *
 * @param folder the folder with the operator's .ttf, .otf and .ttc files; null for none
 * @throws {Error} with a Chinese message if the folder cannot be read
 */
export function loadFaces(folder: string | null): Faces {
  return chooseFaces(folder === null ? [] : operatorFiles(folder), openFiles());
}

function operatorFiles(folder: string): Uint8Array[] {
  try {
    const names = readdirSync(folder).filter((name) => /[.](ttf|otf|ttc)$/i.test(name));
    return names.sort().map((name) => readFileSync(join(folder, name)));
  } catch (error) {
    throw new Error(`字体文件夹 ${folder} 读不出来。请检查设置 FONTS_DIR。`, { cause: error });
  }
}

function openFiles(): Uint8Array[] {
  // Resolved at run time from the working directory: a bundler would otherwise look for the package's code.
  const resolve = createRequire(join(process.cwd(), "package.json")).resolve;
  const folderOf = (name: string) => join(resolve(`${name}/package.json`), "..");
  const serif = folderOf("@expo-google-fonts/noto-serif-sc");
  // Headings of the first level; it is installed for the pages.
  const sans = join(
    folderOf("@fontsource/noto-sans-sc"),
    "files/noto-sans-sc-chinese-simplified-700-normal.woff",
  );
  return [
    ...openWeights.map((weight) => readFileSync(join(serif, weight, `NotoSerifSC_${weight}.ttf`))),
    unpackWoff(readFileSync(sans)),
  ];
}
