import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

/** A marker file in folders that this command has written. */
const mark = ".yangguang-nianbao-copy";

/** A folder that cannot be written to, with a Chinese message. */
export class RefusedFolder extends Error {}

/**
 * Writes a folder completely or not at all: into a temporary folder next to it that replaces it at the end.
 * An earlier copy is replaced; any other folder that is not empty is refused.
 *
 * @throws {RefusedFolder} before anything is written
 */
export async function replaceFolder<Outcome>(
  path: string,
  write: (folder: string) => Promise<Outcome>,
): Promise<Outcome> {
  const target = resolve(path);
  if (basename(target) === "") throw new RefusedFolder("不能导出到根目录。");
  const present = await entriesOf(target);
  if (present && present.length > 0 && !present.includes(mark))
    throw new RefusedFolder(`目录不是空的，也不是以前导出的副本，没有改动它：${target}`);
  const partial = join(dirname(target), `.${basename(target)}.partial`);
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  try {
    await writeFile(join(partial, mark), "");
    const outcome = await write(partial);
    await takePlace(partial, target, present !== null);
    return outcome;
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

async function takePlace(partial: string, target: string, replaces: boolean): Promise<void> {
  if (!replaces) return rename(partial, target);
  const old = `${partial}.old`;
  await rm(old, { recursive: true, force: true });
  await rename(target, old);
  try {
    await rename(partial, target);
  } catch (error) {
    await rename(old, target);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

/** Null if there is no such folder. @throws {RefusedFolder} if it is a file */
async function entriesOf(path: string): Promise<string[] | null> {
  try {
    return await readdir(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return null;
    if (code === "ENOTDIR") throw new RefusedFolder(`这是文件，不是目录：${path}`);
    throw error;
  }
}
